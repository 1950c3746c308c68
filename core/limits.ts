// Every number, in one place, with its reason. Times in seconds unless the name says otherwise.

/** Clocks of Worker and issuer may differ; RFC 7519 section 4.1.4 suggests no more than minutes. */
export const LEEWAY = 60

/** One exchange, all of it; well under the client's total, so that a refusal still reaches it. */
export const EXCHANGE_MS = 10_000
/** The client's total: token, exchange, opening, writing. */
export const CLIENT_TOTAL_MS = 30_000
/** One put, from reading the current version to the swap. */
export const PUT_MS = 60_000
/** One call to the cloud; a retry must still fit into the exchange. */
export const CLOUD_CALL_MS = 3_000
/** Tries of one call to the cloud, the first among them. */
export const CLOUD_TRIES = 3
/** How long a fetch of an issuer's keys may take. */
export const JWKS_FETCH_MS = 3_000

/** A release is opened at once or never. */
export const RELEASE_LIFETIME = 60

/** Names in one request. With the control items they fit one BatchGetItem (100 keys). */
export const NAMES = 50
/** Patterns in one request: each is a Query beside the read, and a Worker has 6 connections. */
export const PATTERNS = 5
/** What one pattern may find, and a release may hold, by patterns. */
export const FOUND_NAMES = 100
/** Envelopes in one release, bytes. */
export const RELEASE_BYTES = 1_048_576
/** A release as the client takes it: envelopes in base64url, twice (JSON, then JWE), and some. */
export const RELEASE_TEXT_BYTES = 2_500_000
/** One value, bytes. With its wrap it fits a DynamoDB item (400 KB) many times over. */
export const VALUE_BYTES = 65_536
/** A file of `egg import`, bytes: some hundreds of secrets. */
export const IMPORT_BYTES = 1_048_576
/** A contact or a description, UTF-16 units: a line, or a link. */
export const NOTE_LENGTH = 500
/** A secret's name, bytes, and its segments. */
export const NAME_BYTES = 256
export const NAME_SEGMENTS = { min: 2, max: 8 } as const

/** Before any parsing or crypto (attacks B.1.16). GitHub's tokens have about 2 KB. */
export const TOKEN_BYTES = 16_384
export const BODY_BYTES = 32_768
/** The body of a write: one envelope in base64url (88 KB at the most), one wrapped DEK. */
export const WRITE_BODY_BYTES = 98_304
/** Versions of one secret in a day, where jobs store them: a loop must not fill the table. */
export const VERSIONS_PER_DAY = 24
/** A DEK as a job sends it: a JWE of 32 bytes has about 330. */
export const SEALED_DEK_LENGTH = 1024
/** Nesting of JSON from outside; real tokens have 3 levels at most. */
export const JSON_DEPTH = 8
/** A `jti`, UTF-16 units; GitHub's has 36. */
export const JTI_LENGTH = 256
/** One claim as it goes into a record or an explanation, UTF-16 units. */
export const CLAIM_LENGTH = 512

/** New claims of a platform that one line of the log names. */
export const UNKNOWN_CLAIMS = 20

/** Workers' limit of connections that wait for headers, per request. */
export const CALLS_IN_FLIGHT = 6

/** Telling the broker that a lease is over; what is not told ends by its time. */
export const LEASE_END_MS = 5_000
/** Revocations that the control item holds; each exchange reads it, so it stays small. */
export const REVOCATIONS = 64

/** The longest lease, whatever a policy says. */
export const LEASE_MAX = 24 * 3600
/** The longest job of GitHub's hosted runners: the lease where nothing says otherwise. */
export const LEASE_DEFAULT = 6 * 3600

/** An issuer's keys are fetched again after this; a removed key dies no later. */
export const JWKS_FRESH = 600
/** With the endpoint down, the last good keys live this long, and no longer. */
export const JWKS_STALE = 3600
/** Between two fetches because of an unknown `kid`: bogus ones must not cause a storm. */
export const JWKS_COOL_DOWN = 10
export const JWKS_BYTES = 65_536
export const JWKS_KEYS = 100
/** NIST SP 800-131A: shorter RSA keys are not acceptable. */
export const RSA_BITS_MIN = 2048

/** A token's age that keeps its record in a minute's partition; above, in an hour's. */
export const MINUTE_MAX_AGE = 600

/** `/healthz` asks the store at most this often per isolate, so that strangers cannot make it busy. */
export const HEALTH_CACHE_MS = 10_000

/** One policy file, bytes; far above any that a person reviews. */
export const POLICY_FILE_BYTES = 262_144
/** One call to GitHub's API; a person or a pull request waits for it. */
export const GITHUB_CALL_MS = 20_000
/** One reply of it, bytes: a page of 100 comments of 64 KB each has less. */
export const GITHUB_REPLY_BYTES = 33_554_432
/** A link to GitHub's page for a new file, filled in; GitHub refuses addresses of more than 8 KB. */
export const PROPOSAL_URL_LENGTH = 6000
/** What is proposed, as text: 50 names of 256 bytes, and a little. */
export const PROPOSAL_LENGTH = 16_384
/** A comment on a pull request, characters; GitHub takes 65,536. */
export const COMMENT_LENGTH = 60_000
/** A job's summary, bytes; GitHub drops one above 1,024 KiB whole. */
export const SUMMARY_LENGTH = 500_000
/** Annotations of one level: GitHub shows 10 of a step. */
export const ANNOTATIONS = 10
/** One call of git, and what it may print. */
export const GIT_MS = 60_000
export const GIT_BYTES = 268_435_456
/** Pages of 100 entries that one list may have. */
export const GITHUB_PAGES = 50
/** A grant that ends within this many days is worth a word. */
export const EXPIRES_SOON = 30 * 24 * 3600

// Exports of the log.
/** Findings of one code that are kept; the others are counted. */
export const FINDINGS_KEPT = 100
/** One line of an export, bytes: a record with its leaf; DynamoDB's items have 400 KB. */
export const LINE_BYTES = 1_048_576
/** A file of an export that is read whole, bytes: a manifest, keys, a policy set. */
export const WHOLE_FILE_BYTES = 67_108_864
/** Leaves that an export writes at once, with their records; a crash costs no more. */
export const EXPORT_CHUNK = 1024
/** Leaves that are missing in a row and are filled in from tiles; beyond, the tree is given up. */
export const GAP_FILLED = 65_536
/** Calls in flight of a command that looks at all open partitions: it is no Worker. */
export const LOOK_CALLS = 24
/** Leaves that one look at the end of the log may read: a month of a log where little happens. */
export const TAIL_LEAVES = 65_536
/** Policy sets that are held at once; each release is decided again under its own. */
export const POLICY_SETS_KEPT = 4

/** Groups of past exchanges that a replay tells apart; the others are counted. */
export const REPLAY_GROUPS = 1000

/** One run of the keeper; the next begins a minute after it. */
export const KEEPER_RUN_MS = 50_000
/** Re-keys in one run: five calls each, and the log needs its share of a Worker's 1,000. */
export const REKEYS_PER_RUN = 60
/** `rekey: daily` */
export const REKEY_DAILY = 24 * 3600

/** Old versions that one run of the keeper takes away, a call each. */
export const PRUNES_PER_RUN = 50
/** Days that a removed secret can be brought back; the usual, and the bounds of `--wait`. */
export const REMOVAL_DAYS = { min: 7, usual: 30, max: 365 } as const
/** Days of history that a vault keeps at least, where it does not keep all of it. */
export const HISTORY_DAYS_MIN = 30

/** One leaf of the log, bytes: ids and a hash, never a record itself. */
export const LEAF_BYTES = 1024
/** A signed note, bytes; a checkpoint has about 250, and 16 post-quantum signatures 107,000. */
export const NOTE_BYTES = 131_072
/** Signatures of one note, the log's and witnesses'; C2SP signed-note wants 16 taken at least. */
export const NOTE_SIGNATURES = 16
/** Keys of one BatchGetItem: DynamoDB's own limit. */
export const READ_KEYS = 100
/** Bundles of 256 leaves that a reader holds at once: 4 MB at the most. */
export const BUNDLES_HELD = 16
/** Tiles that a reader keeps, 8 KB each; a proof needs a few for each level. */
export const TILES_KEPT = 512

/** Leaves in one batch of the log; small enough that one item holds it, whatever the ids. */
export const LOG_BATCH_LEAVES = 1024
/** The same in bytes: an item may have 400 KB. */
export const LOG_BATCH_BYTES = 262_144
/** Partitions whose records one batch may hold: each is one write of the index. */
export const LOG_BATCH_PARTITIONS = 100
/** Batches of one run, about 20 calls each: a burst is spread over runs. */
export const LOG_BATCHES_PER_RUN = 8
/** How long after it was closed a period is looked at once more. */
export const LOG_SECOND_LOOK = 3600
/** A head or a checkpoint older than this is late: runs begin each minute. */
export const LOG_LATE = 300
/** Calls that a run keeps for writing what it has read: one batch, its tiles, the checkpoint. */
export const LOG_CALLS_KEPT = 150

/** Calls to the cloud in one run, retries among them: a Worker may make 1,000. */
export const KEEPER_RUN_CALLS = 900
/** Of one run, the re-keys' share: the log has its turn, whatever KMS does. */
export const REKEY_MS = 30_000
/** One post of a checkpoint. */
export const PUBLISH_MS = 5_000

/** One piece of a policy set as it is kept, bytes: an item may have 400 KB. */
export const POLICY_PART_BYTES = 300_000
/** Pieces of one set: 30,000 policies have about 12 MB. */
export const POLICY_PARTS = 40

// Break-glass.
/** Keys that open a vault without a cloud: each adds 98 bytes to every item. */
export const RECIPIENTS = 8
/** Operators whose journals count for one vault. */
export const JOURNAL_SIGNERS = 32
/** Characters of a passphrase: what protects it is guessed offline, a second a guess. */
export const PASSPHRASE_MIN = 12
/** Sheets that one opening key is split into. */
export const SHARES = 16
/** Secrets in one bundle: its manifest stands in one record, and an item may have 400 KB. */
export const BUNDLE_SECRETS = 500
/** The longest that a bundle may live: a quarter; its values grow old meanwhile. */
export const BUNDLE_LIFETIME = 92 * 24 * 3600
/** Without --expires. Bundles are meant to be renewed each night. */
export const BUNDLE_LIFETIME_DEFAULT = 30 * 24 * 3600
/** The smallest content of a bundle, bytes; larger ones are the next power of two. */
export const BUNDLE_SIZE_MIN = 65_536
/** The largest content: all secrets at their largest, in base64url, and some. */
export const BUNDLE_BYTES = 67_108_864
/** A request that was made this long ago is not signed any more. */
export const REQUEST_AGE = 600
/** Requests that one run of the keeper answers. */
export const BUNDLES_PER_RUN = 4
/** How long `egg break-glass seal` waits for the keeper, who runs once a minute. */
export const ANSWER_MS = 180_000
/** A journal, bytes: thousands of openings. */
export const JOURNAL_BYTES = 16_777_216
/** Re-keys of others that one mark may meet. */
export const MARK_TRIES = 4
