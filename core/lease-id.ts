import { toBase64url, utf8 } from './bytes.ts'

/** A record's id as a path holds it: base64url, because proxies rewrite `%2F` and `%23`. */
export const leaseIdOf = (record: string): string => toBase64url(utf8(record))
