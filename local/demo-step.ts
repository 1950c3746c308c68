import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Stack } from './stack.ts'

const EGG = fileURLToPath(new URL('../cli/egg.ts', import.meta.url))

/** What a step showed. @throws Error when it did not show it */
export type Step = readonly [name: string, show: () => Promise<string>]

/** A part of the demo: its steps, and what must be ended after them. */
export interface Chapter {
  readonly steps: readonly Step[]
  readonly end: () => Promise<void>
}

/** Runs `egg` as an operator at a shell would: what it said. @throws Error on another exit code */
export type Egg = (args: readonly string[], stdin?: string, exit?: number) => Promise<string>

/** The CLI as a process of its own, with the operator's credentials; without a stack with none. */
export const eggOf =
  (stack: Stack | null, cwd = process.cwd()): Egg =>
  async (args, stdin = '', exit = 0) => {
    const child = spawn(process.execPath, [EGG, ...args], {
      cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        ...(stack && {
          EGG_CONFIG: stack.settingsFile,
          AWS_SHARED_CREDENTIALS_FILE: stack.credentialsFile,
          AWS_PROFILE: 'operator',
        }),
      },
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.stdin.end(stdin)
    const [code] = await once(child, 'close')
    if (code !== exit) throw new Error(`egg ${args[0]} ended with ${code}: ${said}`)
    return said
  }

export const check = (shown: boolean, why: string): void => {
  if (!shown) throw new Error(why)
}

export const must = <T>(value: T | null | undefined): T => {
  if (value === undefined || value === null) throw new Error('a step before this one failed')
  return value
}
