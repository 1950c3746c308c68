import { toBase64 } from '../../../core/bytes.ts'

/** Two teams' keys, of age's own test bytes (32 times 42 and 2a, hex), and a foreign one. */
export const KEYS = {
  team: {
    identity: 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX',
    recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
  },
  other: {
    identity: 'AGE-SECRET-KEY-19G4Z52329G4Z52329G4Z52329G4Z52329G4Z52329G4Z52329G4QX68XRW',
    recipient: 'age1q740705lc9njw42y7np6dgtumqml9mrw0rxc54a3u00m8nqrtfmqg3lme7',
  },
  foreign: {
    identity: 'AGE-SECRET-KEY-1ZUT3W9CHZUT3W9CHZUT3W9CHZUT3W9CHZUT3W9CHZUT3W9CHZUTSGU5XK6',
    recipient: 'age17yl770h6jkv29g3lcatt76y0azaa0ak0j55ththnk3zzdz8s4vcsc48sem',
  },
} as const

/** Operators who sign journals. Their seeds: 32 times 01, and 02. */
export const SIGNERS = {
  alice: { seed: 1, vkey: 'alice+4124365a+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c' },
  bob: { seed: 2, vkey: 'bob+9ebaaa42+AYE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU' },
} as const

/** Their private side. */
export const signerText = (name: keyof typeof SIGNERS): string => {
  const { seed, vkey } = SIGNERS[name]
  const typed = toBase64(new Uint8Array([1, ...Array<number>(32).fill(seed)]))
  return `PRIVATE+KEY+${vkey.split('+').slice(0, 2).join('+')}+${typed}`
}
