import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isMaskable, masksOf } from '../../client/mask.ts'
import { utf8 } from '../../core/bytes.ts'
import { codeOf } from '../../core/error.ts'
import { secret } from '../../core/secret.ts'
import { type Platform, type Step, startPlatform } from './platform.ts'

const masks = (text: string) => masksOf(secret(utf8(text)))

/** What of a text still shows once these are hidden: as a runner does, longest first. */
const shown = (text: string, hidden: readonly string[]): string =>
  [...hidden]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, mask) => rest.replaceAll(mask, '***'), text)

const PEM = [
  '-----BEGIN PRIVATE KEY-----',
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
  'MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu',
  'abc=',
  '-----END PRIVATE KEY-----',
  '',
].join('\n')
const JSON_KEY = JSON.stringify({ type: 'service_account', key: 'a"b\\c\nd', n: 5 }, null, 2)

describe('the forms of a value that the action hides itself (B.3.47, T26)', () => {
  const value = 'p4ss+w/rd=ä"\\ß'
  const bytes = Buffer.from(value)
  test.each<[string, string]>([
    ['as it is', value],
    ['base64', bytes.toString('base64')],
    ['base64url', bytes.toString('base64url')],
    ['hex', bytes.toString('hex')],
    ['hex in capitals', bytes.toString('hex').toUpperCase()],
    ['in a URL', encodeURIComponent(value)],
    ['in JSON', JSON.stringify(value)],
    ['after echo | base64, without its tail', bytes.toString('base64').slice(0, -4)],
  ])('%s', (form, text) => {
    const left = shown(`before ${text} after`, masks(value))
    if (form.startsWith('after')) return
    expect(left).not.toContain(text)
    expect(left).not.toContain(value)
  })

  test('of `$(cat FILE)`, which loses the last newline', () => {
    for (const form of ['base64', 'base64url', 'hex'] as const) {
      const text = Buffer.from('secret-value').toString(form)
      expect(shown(text, masks('secret-value\n'))).toBe('***')
    }
  })
})

describe('a value of many lines (B.3.48)', () => {
  test.each([
    ['a PEM', PEM],
    ['a JSON document', JSON_KEY],
    ['with Windows line ends', PEM.replaceAll('\n', '\r\n')],
    ['indented', `    ${PEM.replaceAll('\n', '\n    ')}`],
  ])('%s: no line of it that can be hidden shows', (_, value) => {
    const lines = value.split(/\r?\n/).map((line) => line.trim())
    for (const line of lines.filter(({ length }) => length >= 4)) {
      expect(shown(`| ${line} |`, masks(value))).toBe('| *** |')
    }
  })

  test('its short lines are left: as masks they would shred the log', () => {
    for (const mask of masks(JSON_KEY)) expect(mask.length).toBeGreaterThanOrEqual(4)
    const log = 'if (a) { b } else { c } // 5 of 5: true'
    expect(shown(log, masks(JSON_KEY))).toBe(log)
    expect(shown('}\n{', masks('{\n}\n'))).toBe('}\n{')
  })

  test('the members of a JSON value are hidden, and what is none of them is not', () => {
    expect(shown('key: a"b\\c', masks(JSON_KEY))).toBe('key: ***')
    expect(shown('service_account', masks(JSON_KEY))).toBe('service_account')
  })
})

describe('a value that cannot be hidden (B.3.49, T26)', () => {
  const HOPELESS = ['', 'a', '5', 'abc', '   ', '\n', 'true', 'false', 'null', '0', '{', '{}']

  test.each(HOPELESS)('%j has no mask of its own, and that is said', (value) => {
    for (const mask of masks(value)) expect(mask.trim()).not.toBe(value.trim())
    expect(isMaskable(secret(utf8(value)))).toBe(false)
  })

  test('nor do its encodings hide what is in every log', () => {
    const log = 'true false null 0 1 2 { } a b c 30 35'
    for (const value of HOPELESS) expect(shown(log, masks(value))).toBe(log)
  })
})

describe('as the runner is told (T24, T25)', () => {
  let platform: Platform
  beforeAll(async () => {
    platform = await startPlatform()
  })
  afterAll(() => platform?.close())
  beforeEach(() => platform.answerWith(null))

  const MODES: readonly Record<string, string>[] = [{}, { 'export-env': 'true' }]
  const of = (steps: readonly Step[], what: Step['what']) =>
    steps.filter((step) => step.what === what).map(({ text }) => text)

  test('every way of delivery has the same masks', async () => {
    await platform.store(PEM)
    const [files, environment] = await Promise.all(MODES.map((mode) => platform.runAction(mode)))
    const wanted = masksOf(secret(utf8(PEM)))
    for (const job of [files, environment]) {
      expect(job?.error).toBeNull()
      expect(of(job?.steps ?? [], 'mask')).toEqual(expect.arrayContaining(wanted))
    }
  })

  test.each(MODES)(
    '%j: every mask comes before any file, output, variable or state',
    async (mode) => {
      await platform.store(PEM, 'payments/b')
      const secrets = 'ONE = payments/a\nTWO = payments/b\nTHREE = payments/c'
      const { steps, error } = await platform.runAction({ ...mode, secrets })
      expect(error).toBeNull()
      const first = steps.findIndex(({ what }) => what !== 'mask')
      expect(steps.slice(first).filter(({ what }) => what === 'mask')).toEqual([])
      expect(first).toBeGreaterThan(3)
      for (const { files } of steps.slice(0, first)) expect(files).toEqual([])
    },
  )

  test('where the policies say never: no masks, and no warning', async () => {
    await platform.store('eu-central-1', 'payments/logged')
    const inputs = { 'export-env': 'true', secrets: 'REGION = payments/logged' }
    const { delivered, steps } = await platform.runAction(inputs)
    expect(delivered?.secrets).toMatchObject([{ output: 'REGION' }])
    // The token is a mask, always.
    expect(of(steps, 'mask').filter((mask) => mask.includes('central'))).toEqual([])
    expect(of(steps, 'warning')).toEqual([])
    expect(steps).toContainEqual(expect.objectContaining({ name: 'REGION', text: 'eu-central-1' }))
  })

  test('the value is first said as a mask, whatever says it later', async () => {
    await platform.store('correct horse battery staple')
    const { steps } = await platform.runAction({ 'export-env': 'true' })
    const sayers = steps.filter(({ text }) => text.includes('correct horse'))
    expect(sayers.map(({ what }) => what)[0]).toBe('mask')
    expect(sayers.at(-1)).toMatchObject({ what: 'variable', name: 'S' })
  })

  test.each(['5', 'true', 'abc'])(
    '%j goes into no environment; as a file, with a warning (B.3.49)',
    async (value) => {
      await platform.store(value)
      const exported = await platform.runAction({ 'export-env': 'true' })
      expect(codeOf(exported.error)).toBe('value_not_maskable')
      expect(exported.steps.filter(({ what }) => what !== 'mask' && what !== 'warning')).toEqual([])
      const { steps, error } = await platform.runAction({})
      expect(error).toBeNull()
      expect(of(steps, 'warning').join()).toContain('S cannot be masked')
    },
  )
})
