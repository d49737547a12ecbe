import { describe, expect, test } from 'vitest'
import { aWorkbook } from '../formats/workbook.factory.ts'
import { knownAs, read, refusal } from './read-file.factory.ts'

describe('partnerships', () => {
  const known = [
    knownAs('a', 'Atelier'),
    knownAs('b', 'Bastide'),
    knownAs('c', 'Club'),
    knownAs('d', 'Club', 'Lormont'),
  ]
  test.each([
    ['a tie', 'Atelier,Bastide,funding', []],
    ['a tie to oneself', 'Atelier,ATELIER,', ['self-partnership']],
    ['an end that nobody knows', 'Atelier,Zebra,', ['organisation-unknown']],
    ['an end that two are called', 'Atelier,Club,', ['organisation-ambiguous']],
    ['an end that is missing', 'Atelier,,', ['required']],
  ])('%s', (_, line, codes) => {
    const { rows, ties } = read(`from,to,kind\n${line}\n`, { known })
    expect(rows[0]?.faults.map(({ code }) => code)).toEqual(codes)
    expect(ties).toHaveLength(codes.length === 0 ? 1 : 0)
  })
  test('that stand twice are taken once, whichever end comes first', () => {
    const { rows, ties } = read('from,to\nAtelier,Bastide\nBastide,Atelier\n', { known })
    expect(rows.map(({ faults, faulty }) => [faults.map(({ code }) => code), faulty])).toEqual([
      [[], false],
      [['duplicate-partnership'], false],
    ])
    expect(ties).toHaveLength(1)
  })
})

describe('surveys', () => {
  test('name a sector and where somebody looked', () => {
    const { rows } = read(
      'sector,territory,looked on,looked by\nSport,Médoc,2026-11-01,Ada\nall,,2026-11-02,Ada\n',
    )
    expect(rows.map(({ survey }) => survey)).toMatchObject([
      { sectorId: 'sport', territoryId: 'medoc', lookedOn: '2026-11-01', lookedBy: 'Ada' },
      { sectorId: null, territoryId: null, lookedOn: '2026-11-02' },
    ])
  })
  test('of a day that has not come are kept out', () => {
    const { rows } = read(
      'sector,territory,looked on,looked by\nSport,Médoc,2026-11-21,Ada\nSport,Médoc,2026-11-22,Ada\n',
    )
    expect(rows.map(({ faulty, faults }) => [faulty, faults.map(({ code }) => code)])).toEqual([
      [false, []],
      [true, ['future-date', 'required']],
    ])
  })
  test('of a sector or territory that the alliance does not have are kept out', () => {
    const { rows } = read('sector,territory,looked on,looked by\nSportz,Landes,2026-11-01,Ada\n')
    expect(rows[0]).toMatchObject({ faulty: true })
    expect(rows[0]?.faults.map(({ code }) => code)).toEqual(['sector-unknown', 'territory-unknown'])
  })
})

test('a workbook that begins with a cover is read from its first sheet with rows, unless another is asked for', () => {
  const workbook = aWorkbook({
    Cover: [['Our partners, 2026']],
    Partners: [['name'], ['Café des Langues']],
    Others: [['name'], ['Night shelter']],
  })
  expect(read(workbook).found.sheet).toBe('Partners')
  expect(read(workbook, { options: { sheet: 'Others' } }).found.sheet).toBe('Others')
  expect(refusal(workbook, { sheet: 'Cover' })).toEqual({ code: 'no-rows' })
})

test('a workbook is read as a text is', () => {
  const { rows, found } = read(
    aWorkbook({
      Partners: [
        ['name', 'city'],
        ['=1+1', 'Bordeaux'],
      ],
      Others: [['x']],
    }),
  )
  expect(found).toMatchObject({
    format: 'xlsx',
    sheets: ['Partners', 'Others'],
    sheet: 'Partners',
    encoding: null,
  })
  expect(rows[0]).toMatchObject({ row: 2, name: '=1+1' })
})
