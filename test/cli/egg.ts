import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'

const EGG = fileURLToPath(new URL('../../cli/egg.ts', import.meta.url))
/** Each run would compile the same modules again, which takes longer than what is tested. */
const COMPILED = fileURLToPath(new URL('../../.build/compiled', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Standard input; empty without it. Never a terminal. */
  readonly input?: string | Uint8Array
}

/** Runs the CLI as a process of its own, which sees nothing of this one's environment. */
export const egg = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const cwd = options.cwd ?? tmpdir()
    const child = spawn(process.execPath, [EGG, ...args], {
      cwd,
      // Neither the account of whoever runs the tests, nor that of a cloud machine.
      env: {
        PATH: process.env.PATH,
        HOME: cwd,
        AWS_CONFIG_FILE: '/dev/null',
        AWS_EC2_METADATA_DISABLED: 'true',
        NODE_COMPILE_CACHE: COMPILED,
        ...options.env,
      },
    })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk) => out.push(chunk))
    child.stderr.on('data', (chunk) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      const [stdout, stderr] = [Buffer.concat(out).toString(), Buffer.concat(err).toString()]
      resolve({ code, stdout, stderr })
    })
    // The process may end before it reads.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })

/** The one document on stdout. @throws when there is anything else */
export const documentOf = ({ stdout }: Ran): Record<string, unknown> => {
  if (!/^[^\n]+\n$/.test(stdout)) throw new Error(`not one line: ${JSON.stringify(stdout)}`)
  return JSON.parse(stdout)
}

/** The code of the error that `--json` told; null where it told none. */
export const codeIn = (ran: Ran): string | null => {
  const { error } = documentOf(ran) as { error?: { code: string } }
  return error?.code ?? null
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own for one test, with these files. */
export const folderWith = (files: Readonly<Record<string, string>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'egg-cli-'))
  folders.push(folder)
  writeFiles(folder, files)
  return folder
}

export const writeFiles = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** A policies folder that compiles. */
export const POLICIES: Readonly<Record<string, string>> = {
  'policies/issuers.yaml': `version: 1
issuers:
  - name: github
    url: https://token.actions.githubusercontent.com
    platform: github
    algorithms: [RS256]
    audience: committed
`,
  'policies/vaults.yaml': `version: 1
vaults:
  - name: payments
    owners: [{ issuer: github, owner_id: "1234" }]
    kms_key: alias/egg
  - name: billing
    owners: [{ issuer: github, owner_id: "1234" }]
    kms_key: alias/egg
`,
  'policies/payments-api.yaml': `version: 1
issuer: github
repository: acme/payments-api
repository_id: "456789"
repository_owner_id: "1234"
grants:
  - name: deploy
    when: { ref: refs/heads/main }
    read: [payments/db/url]
`,
}
