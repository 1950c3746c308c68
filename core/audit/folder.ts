import type { Bytes } from '../bytes.ts'
import type { Sha256 } from '../log/merkle.ts'

/** SHA-256, piece by piece: WebCrypto wants a file whole. */
export interface Hasher {
  update(bytes: Bytes): void
  digest(): Promise<Bytes>
}

/** An export where it lies. Nothing that it gives is trusted. */
export interface Export {
  /** The paths of all files below it, with `/`. */
  list(): Promise<readonly string[]>
  /** A file's bytes; null where no plain file is. */
  open(path: string): Promise<AsyncIterable<Bytes> | null>
  hasher(): Hasher
  readonly sha256: Sha256
}

/** An export that is being made. What a crash cuts off is done again. */
export interface ExportDraft extends Export {
  /** A whole file: whoever reads meanwhile sees the old one or the new one. */
  write(path: string, bytes: Bytes): Promise<void>
  /** Puts `bytes` at `at`; nothing stands behind them afterwards. */
  append(path: string, at: number, bytes: Bytes): Promise<void>
}
