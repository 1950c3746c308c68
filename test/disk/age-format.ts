import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

// age-encryption.org/v1, X25519, read off its specification: on node:crypto alone, so that what egg's
// library makes is read by something else, and the other way round.

const CHUNK = 65_536
const TAG = 16
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '')
const der = (prefix: string, key: Uint8Array) => Buffer.concat([Buffer.from(prefix, 'hex'), key])
const privateOf = (scalar: Uint8Array) =>
  createPrivateKey({
    key: der('302e020100300506032b656e04220420', scalar),
    format: 'der',
    type: 'pkcs8',
  })
const publicOf = (point: Uint8Array) =>
  createPublicKey({ key: der('302a300506032b656e032100', point), format: 'der', type: 'spki' })
const pointOf = (scalar: Uint8Array): Buffer =>
  createPublicKey(privateOf(scalar)).export({ format: 'der', type: 'spki' }).subarray(-32)

const hkdf = (key: Uint8Array, salt: Uint8Array | string, info: string) =>
  Buffer.from(hkdfSync('sha256', key, salt, info, 32))

const wrapKey = (scalar: Uint8Array, peer: Uint8Array, salt: Uint8Array) => {
  const shared = diffieHellman({ privateKey: privateOf(scalar), publicKey: publicOf(peer) })
  return hkdf(shared, salt, 'age-encryption.org/v1/X25519')
}

const seal = (key: Uint8Array, nonce: Uint8Array, text: Uint8Array): Buffer => {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG })
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

const open = (key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Buffer => {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG })
  cipher.setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([cipher.update(sealed.subarray(0, -TAG)), cipher.final()])
}

const nonceAt = (index: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

const macOf = (fileKey: Uint8Array, header: string): string =>
  base64(
    createHmac('sha256', hkdf(fileKey, '', 'header'))
      .update(header)
      .digest(),
  )

/** The content of an age file, with a recipient's scalar. @throws when it is none */
export const readAge = (file: Uint8Array, scalar: Uint8Array): Buffer => {
  const bytes = Buffer.from(file)
  const end = bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1)
  const header = bytes.subarray(0, end).toString('latin1')
  const lines = header.split('\n')
  if (lines[0] !== 'age-encryption.org/v1') throw new Error('no age file')
  const point = pointOf(scalar)
  for (let i = 1; i + 1 < lines.length; i += 2) {
    const ephemeral = Buffer.from(lines[i]?.split(' ')[2] ?? '', 'base64')
    const wrapped = Buffer.from(lines[i + 1] ?? '', 'base64')
    let fileKey: Buffer
    try {
      const key = wrapKey(scalar, ephemeral, Buffer.concat([ephemeral, point]))
      fileKey = open(key, Buffer.alloc(12), wrapped)
    } catch {
      continue
    }
    const signed = header.slice(0, header.lastIndexOf('---') + 3)
    if (lines.at(-1) !== `--- ${macOf(fileKey, signed)}`) throw new Error('another header')
    return payloadOf(bytes.subarray(end + 1), fileKey)
  }
  throw new Error('of other recipients')
}

const payloadOf = (payload: Buffer, fileKey: Uint8Array): Buffer => {
  const key = hkdf(fileKey, payload.subarray(0, 16), 'payload')
  const chunks: Buffer[] = []
  for (let at = 16, i = 0; at < payload.length; at += CHUNK + TAG, i++) {
    const chunk = payload.subarray(at, at + CHUNK + TAG)
    chunks.push(open(key, nonceAt(i, at + chunk.length === payload.length), chunk))
  }
  return Buffer.concat(chunks)
}

/** An age file to one recipient, of whom only the point is needed; here by its scalar. */
export const writeAge = (content: Uint8Array, recipient: Uint8Array): Buffer => {
  const [fileKey, secret, nonce] = [randomBytes(16), randomBytes(32), randomBytes(16)]
  const [ephemeral, point] = [pointOf(secret), pointOf(recipient)]
  const key = wrapKey(secret, point, Buffer.concat([ephemeral, point]))
  const stanza = `-> X25519 ${base64(ephemeral)}\n${base64(seal(key, Buffer.alloc(12), fileKey))}`
  const signed = `age-encryption.org/v1\n${stanza}\n---`
  const header = `${signed} ${macOf(fileKey, signed)}\n`
  const stream = hkdf(fileKey, nonce, 'payload')
  const chunks: Buffer[] = []
  for (let at = 0, i = 0; at < content.length; at += CHUNK, i++) {
    const isLast = at + CHUNK >= content.length
    chunks.push(seal(stream, nonceAt(i, isLast), content.subarray(at, at + CHUNK)))
  }
  return Buffer.concat([Buffer.from(header), nonce, ...chunks])
}
