import { engagementLevels, influences, statuses } from '@atlas/shared/organisations'
import type { Filter } from '@atlas/shared/selection'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './search-text.ts'
import { maxSelected, readSelection, writeSelection } from './selection-search.ts'

const readAddress = (address: string) => readSelection(parseSearch(address))

const someOf = <T>(values: fc.Arbitrary<T>) =>
  fc.option(fc.uniqueArray(values, { minLength: 1, maxLength: 4 }), { nil: undefined })
const uuid = fc.uuid().map((id) => id.toLowerCase())
const code = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/)
const words = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => text.trim())
  .filter((text) => text !== '' && text.isWellFormed())

const filters: fc.Arbitrary<Filter> = fc
  .record({
    text: fc.option(words, { nil: undefined }),
    sectors: someOf(fc.oneof(code, fc.constant('-'))),
    localities: someOf(words),
    territories: someOf(fc.oneof(uuid, fc.constant('-'))),
    needs: someOf(fc.oneof(code, fc.constant('-'))),
    actorKinds: someOf(fc.oneof(code, fc.constant('-'))),
    statuses: someOf(fc.constantFrom(...statuses)),
    influences: someOf(fc.constantFrom(...influences, '-' as const)),
    engagement: someOf(fc.constantFrom(...engagementLevels, '-' as const)),
    placed: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)))

describe('the filter in the address', () => {
  test('any filter and selection come back as they went', () => {
    fc.assert(
      fc.property(filters, fc.uniqueArray(uuid, { maxLength: 5 }), (filter, selected) => {
        const address = stringifySearch(writeSelection({ filter, selected }))
        expect(readAddress(address)).toEqual({ filter, selected, refused: [] })
      }),
    )
  })

  test('reading again what was read changes nothing', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const once = writeSelection({ filter, selected: [] })
        expect(writeSelection(readSelection(once))).toEqual(once)
      }),
    )
  })

  test('nothing that can stand in an address breaks the page', () => {
    const names = fc.constantFrom(
      'q',
      'sector',
      'locality',
      'status',
      'placed',
      'selected',
      'territory',
      'other',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        const { filter } = readAddress(`?${new URLSearchParams(pairs)}`)
        expect(filter.statuses ?? ['existing']).not.toHaveLength(0)
      }),
    )
  })

  test.each<[string, Filter, string[]]>([
    ['?sector=health,housing', { sectors: ['health', 'housing'] }, []],
    ['?sector=health&sector=housing', { sectors: ['health', 'housing'] }, []],
    ['?sector=health&sector=health', { sectors: ['health'] }, []],
    ['?sector=-', { sectors: ['-'] }, []],
    ['?need=housing,-&kind=mediators', { needs: ['housing', '-'], actorKinds: ['mediators'] }, []],
    ['?need=Logement', {}, ['need=Logement']],
    ['?locality=B%C3%A8gles,+Gironde', { localities: ['Bègles, Gironde'] }, []],
    ['?status=missing,open', { statuses: ['missing'] }, ['status=open']],
    ['?status=open', {}, ['status=open']],
    ['?placed=no', {}, ['placed=no']],
    ['?placed=false', { placed: false }, []],
    ['?territory=somewhere', {}, ['territory=somewhere']],
    ['?q=++centre+social++', { text: 'centre social' }, []],
    ['?q=&sector=', {}, []],
    ['?zoom=3', {}, []],
  ])('%s', (address, filter, refused) => {
    expect(readAddress(address)).toEqual({ filter, selected: [], refused })
  })

  test('a word that is too long to be a search is left out and named by its beginning', () => {
    const { filter, refused } = readAddress(`?q=${'a'.repeat(201)}`)
    expect(filter).toEqual({})
    expect(refused).toEqual([`q=${'a'.repeat(20)}…`])
  })

  test('an address holds so many selected organisations and no more', () => {
    const ids = Array.from({ length: maxSelected + 1 }, () => crypto.randomUUID())
    expect(readAddress(`?selected=${ids.join()}`).selected).toEqual(ids.slice(0, maxSelected))
  })
})
