import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentOf, egg, folderWith, writeFiles } from './egg.ts'

const vectors = JSON.parse(readFileSync(new URL('../vectors/decide.json', import.meta.url), 'utf8'))

test('egg policy decide agrees with the vectors, which the broker agrees with, too', async () => {
  const files = Object.fromEntries(
    Object.entries({
      'issuers.yaml': vectors.issuers,
      'vaults.yaml': vectors.vaults,
      ...vectors.policies,
    }).map(([name, text]) => [`policies/${name}`, String(text)]),
  )
  const cwd = folderWith(files)
  const ask = async (vector: (typeof vectors.cases)[number], i: number) => {
    writeFiles(cwd, { [`claims-${i}.json`]: JSON.stringify(vector.claims) })
    const args = ['policy', 'decide', '--policies', 'policies', '--claims', `claims-${i}.json`]
    const names = vector.secrets.flatMap((name: string) => ['--secret', name])
    const now = ['--now', String(vector.now ?? vectors.now)]
    const ran = await egg([...args, ...names, ...now, '--json'], { cwd })
    expect([vector.title, ran.code]).toEqual([vector.title, vector.decision === 'allow' ? 0 : 2])
    const found = documentOf(ran)
    expect(found).toMatchObject({ decision: vector.decision, owners_checked: true })
    if (vector.reason) expect(found.reason).toBe(vector.reason)
  }
  for (let i = 0; i < vectors.cases.length; i += 4) {
    const four = vectors.cases.slice(i, i + 4)
    await Promise.all(four.map((vector: never, j: number) => ask(vector, i + j)))
  }
}, 300_000)
