import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPair, readPosition } from './coordinates.ts'
import { readCountry } from './countries.ts'
import { readDay } from './dates.ts'
import { matchSector } from './sectors.ts'
import { readChoice } from './words.ts'

describe('countries by name in four languages or by code', () => {
  test.each([
    ['France', 'FR'],
    ['fr', 'FR'],
    ['Pays-Bas', 'NL'],
    ['Nederland', 'NL'],
    ['Holland', 'NL'],
    ['Sverige', 'SE'],
    ['Zweden', 'SE'],
    ['Irlande', 'IE'],
    ['België', 'BE'],
    ['UK', 'GB'],
    ['Europe', undefined],
    ['xx', undefined],
  ])('%s: %s', (cell, code) => expect(readCountry(cell)).toBe(code))
})

describe('days as people write them', () => {
  test.each([
    ['2026-11-21', '2026-11-21', false],
    ['21/11/2026', '2026-11-21', false],
    ['11/21/2026', '2026-11-21', false],
    ['03/04/2025', '2025-04-03', true],
    ['04.04.25', '2025-04-04', false],
    ['20260105', '2026-01-05', false],
    ['2026-01-05 10:30:00', '2026-01-05', false],
    ['1er mars 2024', '2024-03-01', false],
    ['21 november 2026', '2026-11-21', false],
    ['November 5, 2024', '2024-11-05', false],
    ['11/2026', '2026-11-01', false],
    ['augusti 2024', '2024-08-01', false],
    ['2026', '2026-01-01', false],
  ])('%s: %s', (cell, day, ambiguous) => expect(readDay(cell)).toEqual({ day, ambiguous }))

  test.each(['31/02/2024', '2026-13-01', 'yesterday', '12', '1/2/3/4', 'mai', ''])('%s is no day', (cell) =>
    expect(readDay(cell)).toBeUndefined(),
  )

  test('every day of the calendar is read from all its forms', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        const [year, month, number] = day.split('-')
        for (const form of [day, `${number}.${month}.${year}`, `${year}${month}${number}`, `${day}T00:00:00`])
          expect(readDay(form)?.day).toBe(day)
      }),
    )
  })
})

const france: [number, number, number, number] = [-5.2, 41.3, 9.6, 51.1]

describe('coordinates', () => {
  const bordeaux = { position: [-0.58, 44.84], swapped: false }
  test.each([
    '44.84, -0.58',
    '44,84; -0,58',
    '44,84 -0,58',
    '44,84,-0,58',
    '44.84° N 0.58° W',
    '0.58 W, 44.84 N',
    '(44.84,-0.58)',
    'POINT(-0.58 44.84)',
    'SRID=4326;POINT (-0.58 44.84)',
  ])('%s is Bordeaux', (cell) => expect(readPair(cell, france)).toEqual(bordeaux))

  test('minutes and seconds are read', () => {
    const { position } = readPair(`44°50'24"N 0°34'48"W`, null) as { position: [number, number] }
    expect(position[0]).toBeCloseTo(-0.58, 10)
    expect(position[1]).toBeCloseTo(44.84, 10)
  })

  test.each([
    ['-0.58', '44.84', { position: [-0.58, 44.84], swapped: false }],
    ['44.84', '-0.58', { position: [-0.58, 44.84], swapped: true }],
    ['-0,58', '44,84', { position: [-0.58, 44.84], swapped: false }],
    ['2.35', '12.5', { position: [2.35, 12.5], swapped: false }],
    ['45', '151.2', { position: [151.2, 45], swapped: true }],
    ['200', '95', { fault: 'coordinates-out-of-range' }],
    ['-0.58', '', { fault: 'coordinates-incomplete' }],
    ['west', '44', { fault: 'not-coordinates' }],
  ])('longitude %s, latitude %s where France is expected: %j', (longitude, latitude, read) =>
    expect(readPosition(longitude, latitude, france)).toEqual(read),
  )

  test('any two numbers give a position on the globe or a fault', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (x, y) => {
        const { position } = readPosition(String(x), String(y), null)
        if (!position) return
        expect(Math.abs(position[0])).toBeLessThanOrEqual(180)
        expect(Math.abs(position[1])).toBeLessThanOrEqual(90)
      }),
    )
  })
})

describe('choices by their words in four languages', () => {
  test.each([
    ['influence', 'Élevée', 'high'],
    ['influence', 'hög', 'high'],
    ['influence', 'Gemiddeld', 'medium'],
    ['influence', '1', 'low'],
    ['influence', 'enormous', undefined],
    ['status', 'en projet', 'developing'],
    ['status', 'saknas', 'missing'],
    ['status', 'Gesloten', 'closed'],
    ['engagement', 'Deciding together', 'deciding-together'],
    ['engagement', 'agir ensemble', 'acting-together'],
    ['engagement', 'samråd', 'consultation'],
    ['precision', 'commune', 'locality'],
    ['kind', 'doorverwijzing', 'referral'],
    ['formality', 'convention', 'agreement'],
    ['strength', '2', '2'],
  ] as const)('%s %s: %s', (choice, cell, value) => expect(readChoice(choice, cell)).toBe(value))
})

describe('sectors', () => {
  const sectors: Parameters<typeof matchSector>[1] = [
    { id: '1', code: 'social-action', labels: { en: 'Social action', fr: 'Action sociale' } },
    { id: '2', code: 'socio-cultural-and-sports', labels: { en: 'Socio-cultural & sports structures' } },
  ]
  test.each([
    ['social action', { id: '1', exact: true }],
    ['Action Sociale', { id: '1', exact: true }],
    ['Socio-cultural and sports structures', { id: '2', exact: true }],
    ['Socio-cultural and sports', { id: '2', exact: true }],
    ['Socio-cultural and sport structures', { id: '2', exact: false }],
    ['Health', undefined],
  ])('%s: %j', (label, match) => expect(matchSector(label, sectors)).toEqual(match))
})
