import { describe, expect, test } from 'vitest'
import { sourceOf } from '../formats/source.factory.ts'
import { UnreadableFile } from '../formats/unreadable-file.ts'
import { aWorkbook } from '../formats/workbook.factory.ts'
import type { FileOptions } from './file-head.ts'
import { FileReading } from './read-file.ts'
import type { Known, ReadingSettings } from './read-rows.ts'

const settings: ReadingSettings = {
  alliance: { name: 'Alliance of Gironde', slug: 'gironde', languages: ['fr', 'en'], country: 'FR' },
  sectors: [
    { id: 'social', code: 'social-action', labels: { en: 'Social action', fr: 'Action sociale' } },
    { id: 'sport', code: 'sport', labels: { en: 'Sports', fr: 'Sport' } },
  ],
  territories: [{ id: 'medoc', code: 'medoc', labels: { fr: 'Médoc' } }],
  needs: [{ id: 'housing', code: 'housing', labels: { en: 'Housing', fr: 'Logement' } }],
  actorKinds: [{ id: 'mediators', code: 'mediators', labels: { en: 'Mediators', fr: 'Médiateurs' } }],
  boxes: { FR: [-5.2, 41.3, 9.6, 51.1] },
  latestDay: '2026-11-21',
  options: {},
}

const bytesOf = (file: string | Uint8Array) =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file

function read(
  file: string | Uint8Array,
  { options = {}, known = [] }: { options?: FileOptions; known?: Known[] } = {},
) {
  const reading = new FileReading(sourceOf(bytesOf(file)), { ...settings, options })
  reading.addExisting(known)
  const rows = [...reading.rows()]
  return { rows, ...reading.end() }
}

const knownAs = (id: string, name: string, locality = 'Bordeaux'): Known => ({
  id,
  names: [name],
  localities: [locality],
  points: [],
  website: null,
  identifiers: [],
})

/** The refusal of a file. */
function refusal(file: string | Uint8Array, options: FileOptions = {}) {
  try {
    read(file, { options })
  } catch (error) {
    if (error instanceof UnreadableFile) return { code: error.code, ...error.parameters }
    throw error
  }
}

describe('a file that cannot be taken in says why', () => {
  const columns = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join(',')
  test.each([
    ['empty file', '', { code: 'empty-file' }],
    ['nothing but blanks', ' \n\n', { code: 'no-rows' }],
    ['headings alone', 'name,city\n', { code: 'no-rows' }],
    [
      '300 columns',
      `${columns(300)}\n${columns(300)}\n`,
      { code: 'too-many-columns', found: 300, limit: 200 },
    ],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3), { code: 'not-a-table', found: 'png' }],
    ['a quotation mark that is not closed', 'name\nA\n"B\nC\n', { code: 'unclosed-quote', row: 3 }],
  ])('%s', (_, file, problem) => {
    expect(refusal(file)).toEqual(problem)
  })
  test('a sheet that the workbook does not have', () => {
    expect(refusal(aWorkbook({ Partners: [['name'], ['A']] }), { sheet: 'Others' })).toEqual({
      code: 'unknown-sheet',
      sheet: 'Others',
    })
  })
})

describe('headings', () => {
  test('stand below a title, and rows are numbered as in the spreadsheet', () => {
    const { rows, found } = read('Our partners\n\nnom,ville\nCADA,Bordeaux\n\nMaison,Lormont\n')
    expect(found.columns.map(({ header, field, samples }) => [header, field, samples])).toEqual([
      ['nom', 'name', ['CADA', 'Maison']],
      ['ville', 'locality', ['Bordeaux', 'Lormont']],
    ])
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [4, 'CADA'],
      [6, 'Maison'],
    ])
  })

  test('can be told what they are; a guess gives way', () => {
    const { rows, found } = read('what,name\nCADA,ignored\n', { options: { fields: { 0: 'name' } } })
    expect(found.columns.map(({ field, guessed }) => [field, guessed])).toEqual([
      ['name', false],
      [null, true],
    ])
    expect(rows[0]?.organisation?.names).toEqual({ fr: 'CADA' })
  })

  test('of contacts, twins and columns without any are told', () => {
    const { found } = read('name,e-mail,note,note,\nCADA,a@example.org,x,y,z\n')
    expect(found.notes).toEqual([
      { code: 'contacts-left-out', parameters: { columns: 'e-mail' } },
      { code: 'duplicate-heading', parameters: { heading: 'note', columns: 2 } },
      { code: 'no-heading', parameters: { column: 5 } },
    ])
  })

  test('of contacts are not kept, whatever they are called; nor is anything that is not read', () => {
    const { rows, found } = read(
      [
        'name,locality,Contact person,Ask,Ring,Remark,KBO',
        'CADA,Bordeaux,Camille Martin,camille@example.org,+33 6 12 34 56 78,Camille is on leave,0123.456.749',
      ].join('\n'),
    )
    expect(found.columns.map(({ field }) => field)).toEqual([
      ...['name', 'locality', 'contact', 'contact', 'contact'],
      ...[null, 'identifier:kbo'],
    ])
    expect(found.columns.map(({ samples }) => samples.length)).toEqual([1, 1, 0, 0, 0, 1, 1])
    expect(found.notes).toContainEqual({
      code: 'contacts-left-out',
      parameters: { columns: 'Contact person, Ask, Ring' },
    })
    expect(rows[0]?.cells).toEqual(['CADA', 'Bordeaux', '', '', '', '', '0123.456.749'])
    expect(JSON.stringify(rows)).not.toMatch(/Camille|camille|12 34 56/)
  })

  test('with characters that no database stores lose them', () => {
    const { found, rows } = read('na\0me\0,city\nCA\0DA,Bor\0deaux\n', { options: { fields: { 0: 'name' } } })
    expect(JSON.stringify([found, rows])).not.toContain('\\u0000')
    expect(rows[0]?.organisation?.names).toEqual({ fr: 'CADA' })
  })
})

describe('the rows of several alliances', () => {
  const file = 'alliance,name\nGironde,A\nFlanders,B\ngironde,C\n,D\n'
  test('are taken where they are of the one that is asked, or of none', () => {
    const { rows, found } = read(file)
    expect(found.onlyAlliance).toBe('Gironde')
    expect(found.alliances).toEqual([
      { label: 'Gironde', rows: 2 },
      { label: 'Flanders', rows: 1 },
    ])
    expect(rows.map(({ name }) => name)).toEqual(['A', 'C', 'D'])
    expect(found.notes).toEqual([{ code: 'other-alliances', parameters: { rows: 1 } }])
  })
  test('are all taken when somebody says so', () => {
    expect(read(file, { options: { onlyAlliance: null } }).rows).toHaveLength(4)
  })
})

describe('organisations', () => {
  test('refer to sectors and localities, each counted once', () => {
    const { rows, sectors, places } = read(
      'name,sectors,city,country\nA,Action sociale; Chess,Bordeaux,\nB,chess,bordeaux,FR\nC,Sportz,BORDEAUX,\n',
    )
    expect(sectors).toEqual([
      { label: 'Action sociale', rows: 1, known: { id: 'social', exact: true } },
      { label: 'Chess', rows: 2, known: null },
      { label: 'Sportz', rows: 1, known: { id: 'sport', exact: false } },
    ])
    expect(places).toEqual([
      { locality: 'Bordeaux', country: null, rows: 2 },
      { locality: 'bordeaux', country: 'FR', rows: 1 },
    ])
    expect(rows.map((row) => [row.sectors, row.locations.map(({ place }) => place)])).toEqual([
      [[0, 1], [0]],
      [[1], [1]],
      [[2], [0]],
    ])
  })

  test('with coordinates need no gazetteer; swapped ones are turned round and told', () => {
    const { rows, places } = read('name,city,longitude,latitude\nA,Bordeaux,44.84,-0.58\n')
    expect(rows[0]?.locations).toMatchObject([{ position: [-0.58, 44.84], place: null }])
    expect(rows[0]?.faults).toMatchObject([{ code: 'coordinates-swapped' }])
    expect(places).toEqual([])
  })

  test('that look like one of the base or like an earlier row are told', () => {
    const { rows } = read(
      'name,city\nMission locale du Médoc,Lesparre\nAtelier Remumenage,Bordeaux\nMission Locale Medoc,Lesparre\n',
      { known: [knownAs('one', "L'Atelier Remuménage")] },
    )
    expect(
      rows.map(({ duplicates }) => duplicates.map(({ organisationId, row }) => organisationId ?? row)),
    ).toEqual([[], ['one'], [2]])
    expect(rows[2]?.duplicates[0]).toMatchObject({ certain: true, reasons: ['name', 'place'] })
  })

  test('kept out by an error take part in nothing', () => {
    const { rows, sectors, places } = read(`name,sectors,city\n${'x'.repeat(301)},Chess,Bordeaux\n`)
    expect(rows[0]).toMatchObject({ faulty: true, locations: [], sectors: [] })
    expect([sectors, places]).toEqual([[], []])
  })
})

describe('lists of partners', () => {
  test('become ties, confirmed where each names the other', () => {
    const { ties } = read('name,partners\nA,B; C\nB,A\nC,\n')
    expect(ties.map(({ from, to, provenance }) => [from.row, to.row, provenance])).toEqual([
      [2, 3, 'confirmed'],
      [2, 4, 'claimed'],
    ])
  })
  test('mean the organisation of the base where a row is certainly the same one', () => {
    const { ties, lateFaults } = read(
      'name,city,partners\nAtelier Remuménage,Bordeaux,\nCADA Bordeaux,Bordeaux,Atelier Remuménage\n',
      {
        known: [knownAs('one', 'Atelier Remuménage')],
      },
    )
    expect(lateFaults).toEqual([])
    expect(ties).toMatchObject([{ row: 3, from: { row: 3 }, to: { organisationId: 'one' } }])
  })
  test('with names that nobody or several have are told', () => {
    const { lateFaults, ties } = read(
      'name,city,partners\nClub,Lormont,\nClub,Mérignac,\nA,Bordeaux,Nobody; Club\n',
    )
    expect(ties).toEqual([])
    expect(lateFaults).toEqual([
      {
        row: 4,
        faults: [
          { column: 2, value: 'Nobody', code: 'partner-unknown' },
          { column: 2, value: 'Club', code: 'partner-ambiguous', parameters: { count: 2 } },
        ],
      },
    ])
  })
})

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
