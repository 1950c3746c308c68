import { describe, expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import { type NotesChange, rotationDue } from '../../core/notes.ts'
import { put } from '../../core/put.ts'
import { rekey } from '../../core/rekey.ts'
import { secret } from '../../core/secret.ts'
import { parseStored, secretKey, versionKey } from '../../core/stored.ts'
import { type Fakes, fakes, KMS_KEY, NAME, putValue } from './sealed.ts'
import { by, NOW, signal } from './steps.ts'

const DAY = 86_400

const putWith = (ports: Fakes, notes: NotesChange) =>
  put(ports, { name: NAME, value: secret(utf8('x')), kmsKey: KMS_KEY, notes, ...by() }, signal())

const notesAt = ({ store }: Fakes, key = secretKey(NAME)) => {
  const item = store.peek('secrets', key)
  return item && parseStored(NAME, item).notes
}

describe('notes', () => {
  test('stay with later versions, and each version keeps its own', async () => {
    const ports = fakes()
    await putWith(ports, { contact: 'team-payments', rotateEvery: 90 * DAY })
    await putWith(ports, { description: 'the main database' })
    await putWith(ports, { contact: null })
    expect(notesAt(ports)).toEqual({ description: 'the main database', rotateEvery: 90 * DAY })
    const first = { contact: 'team-payments', rotateEvery: 90 * DAY }
    expect(notesAt(ports, versionKey(NAME, 1))).toEqual(first)
  })

  test('a day to rotate by is for one version', async () => {
    const ports = fakes()
    await putWith(ports, { rotateBy: NOW + DAY })
    expect(notesAt(ports)).toEqual({ rotateBy: NOW + DAY })
    await putValue(ports, 'two')
    expect(notesAt(ports)).toBeUndefined()
  })

  test('stay through a re-key', async () => {
    const ports = fakes()
    await putWith(ports, { contact: 'a', description: 'b', rotateBy: 7, rotateEvery: 8 })
    const what = { name: NAME, key: secretKey(NAME), kmsKey: KMS_KEY, exposed: null }
    await rekey(ports, { ...what, ...by(), writer: 'op' }, signal())
    expect(notesAt(ports)).toEqual({ contact: 'a', description: 'b', rotateBy: 7, rotateEvery: 8 })
  })

  test('of another type keep nobody from the secret', async () => {
    const ports = fakes()
    await putWith(ports, { contact: 'a' })
    const item = ports.store.peek('secrets', secretKey(NAME))
    if (item) ports.store.force('secrets', { ...item, contact: 5, rotate_by: 'soon' })
    expect(notesAt(ports)).toBeUndefined()
  })

  test('the earlier of both times is when a rotation is due', () => {
    expect(rotationDue(NOW)).toBeNull()
    expect(rotationDue(NOW, { rotateEvery: DAY })).toBe(NOW + DAY)
    expect(rotationDue(NOW, { rotateEvery: DAY, rotateBy: NOW + 5 })).toBe(NOW + 5)
  })
})
