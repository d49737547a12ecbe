import { describe, expect, test } from 'vitest'
import { read } from './read-file.factory.ts'

type Read = ReturnType<typeof read>
const faults = ({ rows }: Read) => rows.flatMap((row) => row.faults.map(({ code }) => code))

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
