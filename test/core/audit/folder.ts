import type { ExportDraft } from '../../../core/audit/folder.ts'
import { type Bytes, concat, sha256, textOf, utf8 } from '../../../core/bytes.ts'

/** An export in memory, which tests may change. */
export interface MemoryFolder extends ExportDraft {
  readonly files: Map<string, Bytes>
  readonly text: (path: string) => string
  readonly put: (path: string, content: string | Bytes) => void
  readonly copy: () => MemoryFolder
}

export const memoryFolder = (
  files: Map<string, Bytes> = new Map(),
  pieces = 1000,
): MemoryFolder => {
  const at = (path: string): Bytes => {
    const bytes = files.get(path)
    if (!bytes) throw new Error(`there is no ${path}`)
    return bytes
  }
  return {
    files,
    text: (path) => textOf(at(path)),
    put: (path, content) =>
      void files.set(path, typeof content === 'string' ? utf8(content) : content),
    copy: () => memoryFolder(new Map([...files].map(([path, bytes]) => [path, bytes.slice()]))),
    list: async () => [...files.keys()],
    open: async (path) => {
      const bytes = files.get(path)
      return bytes ? inPieces(bytes, pieces) : null
    },
    hasher: () => {
      const held: Bytes[] = []
      return {
        update: (bytes) => void held.push(bytes.slice()),
        digest: () => sha256(concat(...held)),
      }
    },
    sha256,
    write: async (path, bytes) => void files.set(path, bytes.slice()),
    append: async (path, length, bytes) => {
      const standing = files.get(path) ?? new Uint8Array()
      if (standing.length < length) throw new TypeError(`${path} has no ${length} bytes`)
      files.set(path, concat(standing.slice(0, length), bytes))
    },
  }
}

/** As a disk gives it: never in lines. */
async function* inPieces(bytes: Bytes, length: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length)
}
