import { describe, expect, test } from 'vitest'
import { aWorkbook } from '../formats/workbook.factory.ts'
import { knownAs, read, refusal } from './read-file.factory.ts'

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
      { locality: 'Bordeaux', country: null, area: null, rows: 2 },
      { locality: 'bordeaux', country: 'FR', area: null, rows: 1 },
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
