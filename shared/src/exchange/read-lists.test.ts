import { describe, expect, test } from 'vitest'
import { aWorkbook } from '../formats/workbook.factory.ts'
import { read } from './read-file.factory.ts'

type Read = ReturnType<typeof read>
const names = ({ rows }: Read) => rows.map(({ name }) => name)
const codes = ({ found }: Read) => found.notes.map(({ code }) => code)
const faults = ({ rows }: Read) => rows.flatMap((row) => row.faults.map(({ code }) => code))

describe('lines that are no rows', () => {
  test('tags for machines are left out, and say what a column is that no heading says', () => {
    const told = read('Who,Thing,Town\n#org+name,#sector,#loc+name\nLantern,Shelter,Annecy\n')
    expect(names(told)).toEqual(['Lantern'])
    expect(told.found.columns.map(({ field }) => field)).toEqual(['name', 'sectors', 'locality'])
    expect(codes(told)).toContain('tag-line')
  })

  test('totals and notes are told and left out, unless somebody takes them', () => {
    const file = 'Nom,Ville\nA,Annecy\nB,Cluses\nTotal : 2 structures,\n\nSource : mairie,\n'
    const told = read(file)
    expect(names(told)).toEqual(['A', 'B'])
    expect(told.found).toMatchObject({ asideLines: 'leave' })
    expect(told.found.notes).toContainEqual({ code: 'aside-lines', parameters: { rows: '4, 6', count: 2 } })
    expect(names(read(file, { options: { asideLines: 'take' } }))).toHaveLength(4)
  })

  test('the line of the headings can be said', () => {
    const file = '¿Quién?,,¿Dónde?\n(who),,(where)\nEntidad,Rubro,Municipio\nJardín,Empleo,Annecy\n'
    const told = read(file, { options: { headingRow: 3, fields: { 0: 'name', 2: 'locality' } } })
    expect(names(told)).toEqual(['Jardín'])
    expect(told.found).toMatchObject({ headingRow: 3 })
  })
})

describe('a workbook', () => {
  const cell = (address: string, text: string) =>
    `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
  const sheet = (rows: string, merged = '') =>
    aWorkbook(
      { List: [] },
      {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cell('A1', 'Nom')}${cell('B1', 'Ville')}${cell('C1', 'Secteurs')}</row>${rows}</sheetData>${merged}</worksheet>`,
      },
    )

  test('has rows that are hidden: it is told, and they can be left out in one go', () => {
    const file = sheet(`<row r="2">${cell('A2', 'A')}</row><row r="3" hidden="1">${cell('A3', 'B')}</row>`)
    const told = read(file)
    expect(names(told)).toEqual(['A', 'B'])
    expect(told.found).toMatchObject({ hiddenRows: 'take' })
    expect(told.found.notes).toContainEqual({ code: 'hidden-rows', parameters: { count: 1 } })
    expect(names(read(file, { options: { hiddenRows: 'leave' } }))).toEqual(['A'])
  })

  test('has one name for several rows: one organisation of several places', () => {
    const file = sheet(
      `<row r="2">${cell('A2', 'Entraide')}${cell('B2', 'Annecy')}${cell('C2', 'Sport')}</row>
       <row r="3">${cell('B3', 'Cluses')}</row><row r="4">${cell('B4', 'Bonneville')}${cell('C4', 'Santé')}</row>
       <row r="5">${cell('A5', 'Jardin')}${cell('B5', 'Annecy')}</row>`,
      '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
    )
    const told = read(file)
    expect(names(told)).toEqual(['Entraide', 'Jardin'])
    expect(told.rows[0]?.locations.map(({ locality }) => locality)).toEqual([
      'Annecy',
      'Cluses',
      'Bonneville',
    ])
    expect(told.sectors.map(({ label }) => label)).toEqual(['Sport', 'Santé'])
    expect(codes(told)).toContain('merged-rows')
  })
})

describe('lists of sectors', () => {
  test('are cut by commas where the entries come again, or where somebody says so', () => {
    const labels = (file: string, commas?: boolean) =>
      read(file, { options: commas === undefined ? {} : { commas: { 1: commas } } }).sectors.map(
        ({ label }) => label,
      )
    const forms = 'Name,Sectors\nA,"Housing, Health"\nB,"Health, Legal aid"\nC,Housing\nD,Legal aid\n'
    expect(labels(forms)).toEqual(['Housing', 'Health', 'Legal aid'])
    expect(labels(forms, false)).toContain('Housing, Health')
    const names = 'Name,Sectors\nA,"Arts, crafts"\nB,Health\n'
    expect(labels(names)).toEqual(['Arts, crafts', 'Health'])
    expect(labels(names, true)).toEqual(['Arts', 'crafts', 'Health'])
  })

  test('are ticked columns, where there are several', () => {
    const told = read('Nom,Logement,Santé,Membre\nA,x,,oui\nB,X,x,non\n')
    expect(told.sectors).toMatchObject([
      { label: 'Logement', rows: 2 },
      { label: 'Santé', rows: 1 },
    ])
    expect(told.rows.map(({ sectors }) => sectors)).toEqual([[0], [0, 1]])
    expect(read('Nom,Membre\nA,x\nB,\n').sectors).toEqual([])
  })
})

describe('values of columns of choices', () => {
  const influences = ({ rows }: Read) => rows.map(({ organisation }) => organisation?.influence)

  test('that are a scale are fitted as a whole', () => {
    const told = read('Nom,Influence (1 à 5)\nA,1\nB,2\nC,3\nD,4\nE,5\n')
    expect(influences(told)).toEqual(['low', 'low', 'medium', 'high', 'high'])
    expect(told.found.notes).toContainEqual({
      code: 'scale-fitted',
      parameters: { column: 'Influence (1 à 5)', steps: 'low: 1, 2; medium: 3; high: 4, 5' },
    })
    expect(faults(told)).toEqual([])
  })

  test('mean what is said, for all rows, and what was said for an earlier file', () => {
    const file = 'Nom,Influence\nA,haute\nB,énorme\nC,énorme\nD,basse\nE,moyenne\n'
    const before = read(file)
    expect(faults(before)).toEqual(['not-a-choice', 'not-a-choice'])
    expect(before.found.values).toContainEqual({
      column: 1,
      field: 'influence',
      value: 'énorme',
      rows: 2,
      meaning: null,
      by: null,
    })
    const said = { field: 'influence', value: 'Énorme', meaning: 'high' }
    expect(influences(read(file, { options: { values: [said] } }))).toEqual([
      'high',
      'high',
      'high',
      'low',
      'medium',
    ])
    const remembered = read(file, { remembered: [said] })
    expect(influences(remembered)).toEqual(['high', 'high', 'high', 'low', 'medium'])
    expect(remembered.found.values).toContainEqual(
      expect.objectContaining({ value: 'énorme', by: 'remembered' }),
    )
    const nothing = { options: { values: [{ ...said, meaning: null }] }, remembered: [said] }
    expect(influences(read(file, nothing))[1]).toBeUndefined()
    expect(faults(read(file, nothing))).toEqual([])
  })

  test('of lists mean records of the alliance', () => {
    const file = 'Nom,Besoins\nA,Logement\nB,"Toit, Logement"\nC,Logement\n'
    const values = [{ field: 'needs', value: 'toit', meaning: 'housing' }]
    const { rows } = read(file.replace('Besoins', 'Needs'), { options: { values } })
    expect(rows.map(({ organisation }) => organisation?.needIds)).toEqual([
      ['housing'],
      ['housing'],
      ['housing'],
    ])
  })

  test('that are mostly not understood are of no such column', () => {
    const told = read('Nom,Statut\nA,Association loi 1901\nB,SCOP\nC,Active\n')
    expect(told.found.columns[1]).toMatchObject({ field: null })
    expect(told.found.notes).toContainEqual({ code: 'column-unclear', parameters: { columns: 'Statut' } })
    const said = read('Nom,Statut\nA,Association loi 1901\n', { options: { fields: { 1: 'status' } } })
    expect(said.found.values).toMatchObject([{ value: 'Association loi 1901', by: null }])
  })

  test.each([
    ['Fermé définitivement', 'closed'],
    ['Dissoute en 2023', 'closed'],
    ['Closed down in May', 'closed'],
    ['Active', 'existing'],
    ['ongoing', 'existing'],
  ])('the status %s is %s', (status, value) =>
    expect(read(`Nom,Statut\nA,${status}\n`).rows[0]?.organisation?.status).toBe(value),
  )

  test('a status that nobody understands keeps its row out until it is said', () => {
    const told = read('Nom,Statut\nA,Active\nB,Active\nC,En sommeil\n')
    expect(told.rows.map(({ faulty }) => faulty)).toEqual([false, false, true])
    expect(faults(told)).toEqual(['status-unknown'])
  })
})

describe('ties', () => {
  test('of one row with several organisations, and one way', () => {
    const known = ['Moulin', 'Radio', 'Croc'].map((name, at) => ({
      id: `id ${at}`,
      names: [name],
      localities: [],
      points: [],
      website: null,
      identifiers: [],
    }))
    const { ties } = read('From,To,Directed\nMoulin,Radio|Croc,true\nRadio,Croc,false\n', { known })
    expect(ties.map(({ to, direction }) => [to.organisationId, direction])).toEqual([
      ['id 1', 'one-way'],
      ['id 2', 'one-way'],
      ['id 2', 'mutual'],
    ])
  })
})

test('what a tool for networks calls its type is the direction', () => {
  const { found } = read('Source,Target,Type\nA,B,Directed\nB,C,Undirected\n')
  expect(found.columns[2]?.field).toBe('direction')
})

test('the precision of each of several places is a value of its own', () => {
  const { found, rows } = read('name,city,precision\nA,Pau | Lyon,exact | ville\nB,Pau,bof\n', {
    options: { values: [{ field: 'precision', value: 'bof', meaning: 'hidden' }] },
  })
  expect(found.values.map(({ value, meaning }) => [value, meaning])).toEqual([
    ['exact', 'exact'],
    ['ville', 'locality'],
    ['bof', 'hidden'],
  ])
  expect(rows.flatMap(({ locations }) => locations.map(({ precision }) => precision))).toEqual([
    'exact',
    'locality',
    'hidden',
  ])
})

test('a town is told apart by the département of its postcode', () => {
  const { places } = read(
    'Nom,Code postal,Ville\nA,82400,Valence\nB,26000,Valence\nC,97400,Saint-Denis\nD,1000,Bourg\n',
  )
  expect(places.map(({ locality, area }) => [locality, area])).toEqual([
    ['Valence', '82'],
    ['Valence', '26'],
    ['Saint-Denis', '974'],
    ['Bourg', '01'],
  ])
})

test('days as spreadsheets number them are read, and told; zeros are no place', () => {
  const days = read('Nom,Vérifié le\nA,45351\nB,29/02/2024\nC,29/02/2023\n')
  expect(days.rows.map(({ organisation }) => organisation?.verifiedOn)).toEqual([
    '2024-02-29',
    '2024-02-29',
    undefined,
  ])
  expect(faults(days)).toEqual(['day-number', 'not-a-date'])
  const zeros = read('Name,City,Latitude,Longitude\nA,Lyon,0,0\n')
  expect(faults(zeros)).toEqual(['coordinates-zero'])
  expect(zeros.places).toMatchObject([{ locality: 'Lyon' }])
})

test('numbers that identify nobody are told and left out', () => {
  const told = read('Nom,Ville,SIRET\nA,Annecy,en cours\nB,Annecy,"8,24541E+13"\nC,Annecy,73282932000074\n')
  expect(faults(told)).toEqual(['identifier-placeholder', 'identifier-ruined'])
  expect(
    told.rows.map(({ organisation, duplicates }) => [organisation?.identifiers?.length, duplicates]),
  ).toEqual([
    [0, []],
    [0, []],
    [1, []],
  ])
})
