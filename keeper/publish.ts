import type { Bytes } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { PUBLISH_MS } from '../core/limits.ts'
import { publishedItem } from '../core/log/items.ts'
import { latestCheckpoint, readPublished } from '../core/log/reader.ts'
import { faultOf } from '../core/ports.ts'
import type { Run } from './deps.ts'

/**
 * Hands the newest checkpoint to somebody who keeps it out of our reach. Best effort: the next run
 * tries again, with a newer one that says all of what this one says.
 */
export const publishDuty = async (run: Run, signal: AbortSignal): Promise<void> => {
  const { store, publish, log } = run
  if (!publish) return
  const published = await readPublished(store, signal)
  const checkpoint = await latestCheckpoint(store, signal)
  if (!checkpoint || checkpoint.size <= (published?.size ?? -1)) return
  try {
    await publish(checkpoint.note, signal)
  } catch (error) {
    log({ event: 'publish_failed', size: checkpoint.size, code: faultOf(error) })
    return
  }
  const item = publishedItem({ size: checkpoint.size, at: run.now() })
  // Of two keepers the faster one's stands: the other published as much.
  if (published) await store.replaceIf('log', item, 'size', published.size, signal)
  else await store.insert('log', item, signal)
  log({ event: 'published', size: checkpoint.size })
}

/** Posts a note to `url`, which may be a secret: nothing here says it, or what is answered. */
export const webhookOf =
  (url: string, post: typeof fetch) =>
  async (note: Bytes, signal: AbortSignal): Promise<void> => {
    const response = await post(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: note,
      // Elsewhere is not where the operators wanted it.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PUBLISH_MS)]),
    }).catch(() => {
      throw new EggError('webhook_unreachable', 'The webhook for checkpoints does not answer.')
    })
    await response.body?.cancel().catch(() => {})
    if (response.ok) return
    throw new EggError('webhook_refused', 'The webhook for checkpoints did not take one.')
  }
