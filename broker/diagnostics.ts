/** What may be said about one request: codes and ids. There is no member for anything else. */
export interface Event {
  readonly event:
    | 'released'
    | 'written'
    | 'refused'
    | 'lease_ended'
    | 'record_failed'
    | 'withheld'
    | 'jwks'
    | 'failed'
    | 'unknown_claims'
  readonly request?: string
  readonly code?: string
  readonly issuer?: string
  readonly record?: string
  /** Names of claims, never what they say. */
  readonly claims?: readonly string[]
  /** Names a setting. */
  readonly sentence?: string
}

export type Log = (event: Event) => void

/** One JSON line on the Worker's log. */
export const consoleLog: Log = (event) => console.log(JSON.stringify(event))
