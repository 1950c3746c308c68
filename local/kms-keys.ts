import { createPrivateKey, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { AwsError } from './aws-error.ts'
import { account } from './principals.ts'

export type KeySpec = 'SYMMETRIC_DEFAULT' | 'ECC_NIST_EDWARDS25519'

/** As it is kept in the file. */
interface StoredKey {
  readonly id: string
  /** `alias/egg` */
  readonly alias: string
  readonly spec: KeySpec
  /** UTC seconds. */
  readonly created: number
  /** base64: 32 bytes of AES-256 key, or an Ed25519 key as PKCS#8 DER. */
  readonly material: string
}

export interface KmsKey extends StoredKey {
  readonly arn: string
}

export interface KeyStore {
  /** The key of that alias; makes it when missing. @throws Error when its spec is another. */
  ensure(alias: string, spec: KeySpec): KmsKey
  /** By id, key ARN, alias or alias ARN. @throws AwsError NotFoundException, ValidationException */
  find(keyId: string): KmsKey
  /** By id alone, or undefined. */
  byId(id: string): KmsKey | undefined
}

const newMaterial = (spec: KeySpec): Buffer =>
  spec === 'SYMMETRIC_DEFAULT'
    ? randomBytes(32)
    : generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })

const load = (file: string): StoredKey[] => {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Windows has no such bits.
  if (process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0) {
    throw new Error(`${folder} holds keys and must be private: chmod 700`)
  }
  if (!existsSync(file)) return []
  // A damaged file throws: a fresh key in its place would orphan every DEK wrapped so far.
  const { v, keys } = JSON.parse(readFileSync(file, 'utf8')) as { v: number; keys: StoredKey[] }
  if (v !== 1 || !Array.isArray(keys)) throw new Error(`${file} is not a key file of this version`)
  for (const { spec, material } of keys) {
    const bytes = Buffer.from(material, 'base64')
    if (spec === 'SYMMETRIC_DEFAULT' && bytes.length === 32) continue
    createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' })
  }
  return keys
}

const save = (file: string, keys: readonly StoredKey[]): void => {
  const next = `${file}.${randomUUID()}`
  writeFileSync(next, JSON.stringify({ v: 1, keys }), { mode: 0o600, flag: 'wx', flush: true })
  renameSync(next, file)
}

/** Opens the keys in `file`, or keys that live in memory only. Reads and writes synchronously. */
export const openKeyStore = (file: string | undefined, region: string): KeyStore => {
  const stored = file === undefined ? [] : load(file)
  const prefix = `arn:aws:kms:${region}:${account}:`
  const withArn = (key: StoredKey): KmsKey => ({ ...key, arn: `${prefix}key/${key.id}` })

  return {
    ensure: (alias, spec) => {
      if (!/^alias\/[A-Za-z0-9/_-]+$/.test(alias)) throw new Error(`Not an alias: ${alias}`)
      const found = stored.find((key) => key.alias === alias)
      if (found !== undefined) {
        if (found.spec !== spec) throw new Error(`${alias} is a ${found.spec} key`)
        return withArn(found)
      }
      const key: StoredKey = {
        id: randomUUID(),
        alias,
        spec,
        created: Math.floor(Date.now() / 1000),
        material: newMaterial(spec).toString('base64'),
      }
      if (file !== undefined) save(file, [...stored, key])
      stored.push(key)
      return withArn(key)
    },
    find: (keyId) => {
      if (keyId.length < 1 || keyId.length > 2048) {
        throw new AwsError('ValidationException', 'KeyId must have 1 to 2048 characters')
      }
      // Another region's or account's ARN keeps its prefix here, and so is not found.
      const local = keyId.startsWith(prefix) ? keyId.slice(prefix.length) : keyId
      const bare = keyId.startsWith(`${prefix}key/`) ? local.slice('key/'.length) : local
      const found = stored.find(({ id, alias }) => id === bare || alias === bare)
      if (found === undefined) throw new AwsError('NotFoundException', 'The key does not exist')
      return withArn(found)
    },
    byId: (id) => {
      const found = stored.find((key) => key.id === id)
      return found === undefined ? undefined : withArn(found)
    },
  }
}
