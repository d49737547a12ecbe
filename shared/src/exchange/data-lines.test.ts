import { describe, expect, test } from 'vitest'
import { aWorkbook } from '../formats/workbook.factory.ts'
import { read } from './read-file.factory.ts'

type Read = ReturnType<typeof read>
const names = ({ rows }: Read) => rows.map(({ name }) => name)
const codes = ({ found }: Read) => found.notes.map(({ code }) => code)

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
