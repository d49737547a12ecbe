import { describe, expect, test } from 'vitest'
import { read } from './read-organisation.factory.ts'

describe('names', () => {
  test('a name without a language is in the first language of the alliance that has no column of its own', () => {
    expect(read({ name: 'CADA' }).record.names).toEqual({ fr: 'CADA' })
    expect(read({ name: 'Welcome centre', 'name:fr': 'CADA' }).record.names).toEqual({
      en: 'Welcome centre',
      fr: 'CADA',
    })
  })
  test('a row without a name in any language is kept out', () => {
    expect(read({ name: ' ', website: 'https://a.org' }).faults).toEqual([['required', 0, '']])
  })
  test('formulas and markup are text', () => {
    expect(read({ name: '=HYPERLINK("http://x") <b>' }).record.names).toEqual({
      fr: '=HYPERLINK("http://x") <b>',
    })
  })
  test('a name longer than 300 characters keeps the row out', () => {
    expect(read({ name: 'x'.repeat(301) }).faults[0]?.[0]).toBe('too-long')
  })
  test('NUL and other control characters are taken out and told', () => {
    const { record, faults } = read({ name: 'CA\0DA\u0085' })
    expect(record.names).toEqual({ fr: 'CADA' })
    expect(faults).toEqual([['control-characters', 0, 'CADA']])
  })
})

describe('website', () => {
  test.each([
    ['https://www.tusla.ie', 'https://www.tusla.ie'],
    ['HTTP://www.tusla.ie/A', 'http://www.tusla.ie/A'],
    ['www.tusla.ie', 'https://www.tusla.ie'],
    ['tusla.ie/about?x=1#y', 'https://tusla.ie/about?x=1#y'],
    ['https://exemple.fr/é té', 'https://exemple.fr/%C3%A9'],
    ['https://a.org | https://b.org', 'https://a.org'],
  ])('%s', (cell, website) => expect(read({ website: cell }).record.website).toBe(website))

  test.each(['none', 'javascript:alert(1)', 'http://', 'mailto:a@b.org', 'https://x y'])(
    '%s is none',
    (cell) => {
      const { record, faults } = read({ website: cell })
      expect(record.website).toBeUndefined()
      expect(faults).toEqual([['not-a-web-address', 1, cell]])
    },
  )
})

describe('sectors', () => {
  test.each([
    ['Health|Housing', ['Health', 'Housing']],
    ['Health; Housing;', ['Health', 'Housing']],
    ['Health, housing', ['Health', 'housing']],
    ['Health, housing, youth', ['Health, housing, youth']],
    ['Food, clothes', ['Food, clothes']],
    ['Health|HEALTH', ['Health']],
  ])('%s', (cell, sectors) => expect(read({ sectors: cell }).record.sectors).toEqual(sectors))

  test('the principal one comes first', () => {
    expect(read({ sectors: 'Health|Housing', 'principal-sector': 'Housing' }).record.sectors).toEqual([
      'Housing',
      'Health',
    ])
  })
})

describe('places', () => {
  test('several localities in one cell are several places', () => {
    expect(read({ locality: 'Bordeaux|Lormont', country: 'France' }).record.locations).toMatchObject([
      { locality: 'Bordeaux', country: 'FR' },
      { locality: 'Lormont', country: 'FR' },
    ])
  })
  test('an address belongs to the first place, lists of coordinates to each', () => {
    const cells = {
      locality: 'Bordeaux; Lormont',
      address: '1 rue X',
      longitude: '-0.58;-0.52',
      latitude: '44.84;44.87',
    }
    expect(read(cells).record.locations).toMatchObject([
      { locality: 'Bordeaux', address: '1 rue X', position: [-0.58, 44.84] },
      { locality: 'Lormont', address: undefined, position: [-0.52, 44.87] },
    ])
  })
  test('coordinates that changed places are turned round and told', () => {
    const { record, faults } = read({ longitude: '44.84', latitude: '-0.58' })
    expect(record.locations[0]?.position).toEqual([-0.58, 44.84])
    expect(faults.map(([code]) => code)).toEqual(['coordinates-swapped'])
  })
  test('half a pair of coordinates is told, and the locality kept', () => {
    const { record, faults } = read({ locality: 'Cenon', longitude: '-0.5', latitude: '' })
    expect(record.locations).toMatchObject([{ locality: 'Cenon', position: undefined }])
    expect(faults.map(([code]) => code)).toEqual(['coordinates-incomplete'])
  })
  test('a row without a place has none', () => {
    expect(read({ locality: '', country: '' }).record.locations).toEqual([])
  })
})

describe('how an organisation is reached', () => {
  test('is read as it is written', () => {
    const { record, faults } = read({ email: 'mailto:Contact@CADA.example', phone: '+33 (0)5 56 00 00 00' })
    expect(record).toMatchObject({ email: 'Contact@CADA.example', phone: '+33 (0)5 56 00 00 00' })
    expect(faults).toEqual([])
  })
  test.each([
    ['email', 'ask Camille', 'not-an-email'],
    ['email', 'a@b.example; c@d.example', 'not-an-email'],
    ['phone', 'ask Camille', 'not-a-phone-number'],
    ['phone', '05 56 00 00 00 / 06 12 34 56 78', 'not-a-phone-number'],
  ])('%s is left out and told where it is none: %s', (field, cell, code) => {
    const { record, faults } = read({ [field]: cell })
    expect(record).not.toHaveProperty(field)
    expect(faults).toEqual([[code, 1, cell]])
  })
  test('each of several places has its postcode', () => {
    const { record } = read({ locality: 'Bordeaux; Pessac', postcode: '33000; 33600' })
    expect(record.locations).toMatchObject([
      { locality: 'Bordeaux', postcode: '33000' },
      { locality: 'Pessac', postcode: '33600' },
    ])
  })
})
