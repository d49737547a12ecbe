import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { columnOf } from '../column-names.ts'
import { fieldOf, organisationFieldKeys } from '../organisation-fields.ts'
import type { FieldKind } from './field.ts'
import { locationFieldKeys } from './location-fields.ts'

/** So many production files may know a field by name: its entry, its words, and what is computed from it. */
const maxFiles = 8

/** Fields that one value stands for, but that of a finding, which is what pages of findings are about. */
const scalar = new Set<FieldKind>([
  ...(['text', 'web-address', 'email', 'phone', 'day', 'choice', 'yes-no', 'reference'] as const),
])

/**
 * Names that stand for other things as well, so that counting files counts these: `status` of an answer, `email` of an
 * account, `website` in what makes two rows alike.
 */
const ambiguous = new Set(['status', 'influence', 'role', 'email', 'phone', 'beneficiaries', 'website'])

const root = join(import.meta.dirname, '../../..')
const production = ['shared/src', 'db/src', 'server/src', 'web/src'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|factory)\.tsx?$/.test(file))
    .map((file) => join(room, file))
    // Written by a script from the tables.
    .filter((file) => file !== join('db/src/types.ts')),
)
const texts = production.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** What finds addresses has postcodes of its own, whose ever they are. */
const placesAddresses = /address|geocoding/

/** Files in which a field stands by its name, its column of the store or its column of a file. */
function filesThatKnow(key: string): string[] {
  const column = columnOf(key)
  const named = new RegExp(`\\b(${key}|${column}|${column.replaceAll('_', '-')})\\b`)
  return texts
    .filter(({ file, text }) => named.test(text) && !placesAddresses.test(file))
    .map(({ file }) => file)
}

describe('a field is known to few files', () => {
  const scalars = organisationFieldKeys.filter((key) => scalar.has(fieldOf(key).kind) && !ambiguous.has(key))
  test.each([...scalars, 'postcode'])('%s', (key) => {
    const files = filesThatKnow(key)
    expect(files.length, `${key} is known to ${files.join(', ')}`).toBeLessThanOrEqual(maxFiles)
    expect(files.length).toBeGreaterThan(0)
  })
})

test('what is counted are the fields that there are', () => {
  expect([...ambiguous].every((key) => organisationFieldKeys.some((each) => each === key))).toBe(true)
  expect(locationFieldKeys).toContain('postcode')
})
