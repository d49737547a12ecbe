import { describe, expect, test } from 'vitest'
import { read } from './read-file.factory.ts'

type Read = ReturnType<typeof read>
const faults = ({ rows }: Read) => rows.flatMap((row) => row.faults.map(({ code }) => code))

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
