// A runner's worker in a process of its own, so that it can be killed: runs the steps that its
// argument lists, tells what became of each in one line of JSON, and stays.
import { once } from 'node:events'
import { type JobOptions, startJob } from '../../local/runner.ts'

interface Script {
  readonly options: JobOptions
  readonly with: Readonly<Record<string, string>>
}

const script: Script = JSON.parse(process.argv[2] ?? '')
const job = startJob(script.options)
const say = (what: object) => console.log(JSON.stringify(what))
say({ temp: job.temp })
process.stdin.resume()
const { ok, outputs, raw } = await job.uses({ with: script.with })
say({ ok, outputs, raw })
// The post step, once somebody says so.
await once(process.stdin, 'data')
const [post] = await job.end()
say({ ok: post?.ok, raw: post?.raw })
