import { appendFile } from 'node:fs/promises'

/** Adds to the job's summary; null, or a runner without summaries: nothing. */
export const summarize = async (text: string | null): Promise<void> => {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (file && text !== null) await appendFile(file, text)
}
