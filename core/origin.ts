/** scheme://host[:non-default port], lower case, no path. */
export type Origin = string & { readonly '~brand': 'Origin' }

/**
 * The URL, or null unless it is https (or http on 127.0.0.1: the one rule for issuers, brokers and
 * AWS endpoints) with no user info, query or fragment.
 */
const plainUrl = (text: string): URL | null => {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const scheme =
    url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1')
  const bare = !url.username && !url.password && !/[?#\\\s]/.test(text)
  return scheme && bare ? url : null
}

/** The origin that `text` spells exactly, or null. `https://x.example/` and `HTTPS://x` are not one. */
export const parseOrigin = (text: string): Origin | null => {
  const url = plainUrl(text)
  return url && url.origin === text ? (text as Origin) : null
}

/**
 * An issuer's URL as tokens spell it (compared byte by byte with `iss`): an origin, or an origin
 * with a normal path and no trailing slash.
 */
export const isIssuerUrl = (text: string): boolean => {
  const url = plainUrl(text)
  return url !== null && (text === url.origin || (text === url.href && !text.endsWith('/')))
}

export const originOf = (url: string): string => new URL(url).origin

/** Loopback and http have no place in what is deployed. */
export const isPublicUrl = (text: string): boolean => {
  const url = new URL(text)
  const loopback = /^(127\.|(.*\.)?localhost\.?$|\[::1?\]$|\[::ffff:|0\.0\.0\.0$)/
  return url.protocol === 'https:' && !loopback.test(url.hostname)
}

/** The origin without its scheme. */
export const hostOf = (origin: Origin): string => new URL(origin).host
