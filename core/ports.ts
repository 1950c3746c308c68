import type { Bytes } from './bytes.ts'
import { codeOf, EggError } from './error.ts'
import type { Secret } from './secret.ts'

/**
 * What binds a wrapped DEK to one envelope of one version of one secret (KMS EncryptionContext,
 * logged by CloudTrail in clear). Vault and name are those asked for; only the version comes from
 * the item, so an item moved to another name does not unwrap.
 */
export interface KeyContext {
  readonly 'egg:vault': string
  readonly 'egg:secret': string
  /** Decimal. */
  readonly 'egg:version': string
  /** base64url of SHA-256 of the envelope's bytes. */
  readonly 'egg:envelope': string
}

/** The key encryption keys. Both throw `CloudError`, or the signal's reason once it aborts. */
export interface Kms {
  /** DEK to KMS ciphertext. Needs only the right to encrypt. */
  wrap(keyId: string, dek: Secret<Bytes>, context: KeyContext, signal: AbortSignal): Promise<Bytes>
  /** Throws `CloudError` when the context, the key or the ciphertext is not the one of `wrap`. */
  unwrap(
    keyId: string,
    wrapped: Bytes,
    context: KeyContext,
    signal: AbortSignal,
  ): Promise<Secret<Bytes>>
}

/** The log's key. Both throw `CloudError`, or the signal's reason once it aborts. */
export interface Signer {
  /** The raw Ed25519 public key, 32 bytes. */
  publicKey(signal: AbortSignal): Promise<Bytes>
  /** The Ed25519 signature over `message` (at most 4,096 bytes), 64 bytes. */
  sign(message: Bytes, signal: AbortSignal): Promise<Bytes>
}

export type Table = 'secrets' | 'records' | 'log' | 'breakglass'

export interface Key {
  readonly pk: string
  readonly sk: string
}

export type Value = string | number | Bytes

/** Flat attributes. Numbers are safe integers. */
export type Item = Key & Readonly<Record<string, Value>>

/**
 * The store. Every method throws `CloudError`, or the signal's reason once it aborts; a throw of
 * a write means that its fate is *unknown*.
 */
export interface Store {
  /**
   * Strongly consistent, item by item (not a snapshot), in the order of `keys`. null means that
   * the item is proven absent; an item that the store did not process is never null: it is read
   * on, or the call throws.
   */
  read(table: Table, keys: readonly Key[], signal: AbortSignal): Promise<(Item | null)[]>
  /**
   * All items of `pk` whose sk begins with `prefix`, strongly consistent, in the order of sk. With
   * `only`, just these attributes beside the key (envelopes need not travel to be counted), and of
   * them those of a kind that egg never writes are left out.
   */
  list(
    table: Table,
    pk: string,
    prefix: string,
    signal: AbortSignal,
    only?: readonly string[],
  ): Promise<Item[]>
  /**
   * The first `limit` of them, strongly consistent, in one request; `more`: others stand behind
   * them, or did not fit into the reply.
   */
  page(
    table: Table,
    pk: string,
    prefix: string,
    limit: number,
    signal: AbortSignal,
  ): Promise<{ readonly items: readonly Item[]; readonly more: boolean }>
  /**
   * Writes only where nothing stands. `exists` may mean an earlier try of this very call whose
   * reply was lost: who needs to know puts something random into the item and reads it back.
   */
  insert(table: Table, item: Item, signal: AbortSignal): Promise<'inserted' | 'exists'>
  /**
   * Replaces the item only while its `attribute` still equals `expected`. `changed` may, like
   * `exists`, mean an earlier try of this very call.
   */
  replaceIf(
    table: Table,
    item: Item,
    attribute: string,
    expected: Value,
    signal: AbortSignal,
  ): Promise<'replaced' | 'changed'>
  /**
   * Removes the item only while its `attribute` equals `expected`. `changed`: another stands there,
   * or none, which may be an earlier try of this very call.
   */
  removeIf(
    table: Table,
    key: Key,
    attribute: string,
    expected: Value,
    signal: AbortSignal,
  ): Promise<'removed' | 'changed'>
}

/** A cloud's error, reduced to its code: messages carry ARNs, keys and request bodies. */
export class CloudError extends EggError {
  /** `kms:Decrypt`, `dynamodb:PartiQLInsert`, … */
  readonly operation: string
  /** The cloud's own code, `AccessDeniedException` for instance, or `Timeout`, `Network`. */
  readonly reason: string

  constructor(operation: string, reason: string) {
    super(
      'cloud_error',
      `${operation} failed: ${reason}`,
      'Check the rights of the credential, the region and the AWS status page.',
    )
    this.operation = operation
    this.reason = reason
  }
}

/** What failed, in codes only, for records and logs: `kms:Decrypt AccessDeniedException`. */
export const faultOf = (error: unknown): string =>
  error instanceof CloudError ? `${error.operation} ${error.reason}` : codeOf(error)
