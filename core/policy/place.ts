import type { SourceFile } from './yaml.ts'

/** Where a grant begins, from 1; 1 for what is about a whole file. */
export const lineOf = (
  files: readonly SourceFile[],
  { file, grant }: { readonly file: string; readonly grant: string | null },
): number => {
  const lines = files.find(({ path }) => path === file)?.text.split('\n') ?? []
  const at = lines.findIndex((line) => /\bname:\s*["']?([\w.-]+)/.exec(line)?.[1] === grant)
  return grant === null || at < 0 ? 1 : at + 1
}

/** The place that an error of the strict parser names: `policies/a.yaml:7:3: …`. */
export const placeIn = (
  message: string,
): {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly what: string
} | null => {
  const [, file, line, column, what] = /^([^\n]*?):(\d{1,7}):(\d{1,7}): (.*)$/s.exec(message) ?? []
  if (file === undefined || what === undefined) return null
  return { file, line: Number(line), column: Number(column), what }
}
