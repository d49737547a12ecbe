import { describe, expect, test } from 'vitest'
import { openFile } from './formats.ts'
import { sourceOf } from './source.factory.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { aWorkbook, type Cell } from './workbook.factory.ts'

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="[Red]&quot;day&quot; 0.00"/></numFmts>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`
const strings = `<sst><si><t>Bègles</t></si><si><r><t>Centre </t></r><r><t>social</t></r></si><si><t>東京</t><rPh><t>とうきょう</t></rPh></si></sst>`

const firstCell = (xml: string, parts: Record<string, string> = {}) => {
  const bytes = aWorkbook(
    { List: [[{ xml }]] },
    { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings, ...parts },
  )
  return [...openFile(sourceOf(bytes)).tables[0].rows()][0]?.cells[0]
}

describe('cells', () => {
  test.each([
    ['a shared string', '<c t="s"><v>0</v></c>', 'Bègles'],
    ['a string with formatting inside', '<c t="s"><v>1</v></c>', 'Centre social'],
    ['a string with its reading', '<c t="s"><v>2</v></c>', '東京'],
    [
      'a string of its own',
      '<c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>',
      'a b',
    ],
    ['an escaped line break', '<c t="inlineStr"><is><t>a_x000A_b</t></is></c>', 'a\nb'],
    ['a number', '<c ><v>44.839999999999996</v></c>', '44.84'],
    ['a long register number', '<c ><v>1.2345678901234E13</v></c>', '12345678901234'],
    ['a date of a built-in format', '<c s="1"><v>46347</v></c>', '2026-11-21'],
    ['a date of a format of its own', '<c s="2"><v>46347.75</v></c>', '2026-11-21'],
    ['a number whose format only looks like a date', '<c s="3"><v>12</v></c>', '12'],
    ['a date in ISO 8601', '<c t="d"><v>2026-11-21T00:00:00</v></c>', '2026-11-21'],
    ['a formula: its value', '<c t="str"><f>CONCAT("a","b")</f><v>ab</v></c>', 'ab'],
    ['a number by formula', '<c ><f>1+1</f><v>2</v></c>', '2'],
    ['a truth', '<c t="b"><v>1</v></c>', 'true'],
    ['markup as text', '<c t="inlineStr"><is><t>&lt;b&gt;A &amp; B&lt;/b&gt;</t></is></c>', '<b>A & B</b>'],
  ])('%s', (_, xml, value) => expect(firstCell(xml)).toBe(value))

  test('an error is an empty cell', () => {
    expect(firstCell('<c t="e"><v>#N/A</v></c>')).toBeUndefined()
  })

  test('days of workbooks from old Macintoshes count from 1904', () => {
    const workbook = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="List" r:id="rId1"/></sheets></workbook>`
    expect(firstCell('<c s="1"><v>44885</v></c>', { 'xl/workbook.xml': workbook })).toBe('2026-11-21')
  })
})

describe('sheets', () => {
  const sheets: Record<string, Cell[][]> = {
    Notes: [['x']],
    List: [['name'], [], ['CADA', '', 'Bègles']],
    Secret: [['y']],
  }

  test('the visible ones are offered, the first is read unless another is asked for', () => {
    const source = sourceOf(aWorkbook(sheets, {}, ['Secret']))
    const { format, tables } = openFile(source)
    expect([format, ...tables.map(({ name }) => name)]).toEqual(['xlsx', 'Notes', 'List'])
    expect([...(tables[1]?.rows() ?? [])]).toEqual([
      { row: 1, cells: ['name'] },
      { row: 3, cells: ['CADA', '', 'Bègles'] },
    ])
  })

  test('element names may carry a prefix', () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
    expect(firstCell('<c />', { 'xl/worksheets/sheet1.xml': sheet })).toBe('a')
  })
})

describe('what cannot be read', () => {
  const refusal = (bytes: Uint8Array) => {
    try {
      for (const _ of openFile(sourceOf(bytes)).tables[0].rows());
    } catch (error) {
      if (error instanceof UnreadableFile) return error.code
      throw error
    }
  }

  test.each<[string, () => string | undefined]>([
    [
      'damaged-workbook',
      () => refusal(aWorkbook({ List: [['a']] }, { 'xl/worksheets/sheet1.xml': '<worksheet><row>' })),
    ],
    ['damaged-workbook', () => refusal(aWorkbook({ List: [['a']] }).slice(0, -30))],
    [
      'damaged-workbook',
      () =>
        refusal(
          aWorkbook(
            { List: [['a']] },
            { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
          ),
        ),
    ],
    [
      'too-many-columns',
      () =>
        refusal(
          aWorkbook(
            { List: [[{ xml: '<c r="ZZ1"><v>1</v></c>' }]] },
            { 'xl/worksheets/sheet1.xml': '<worksheet><row r="1"><c r="ZZ1"><v>1</v></c></row></worksheet>' },
          ),
        ),
    ],
  ])('%s', (code, read) => expect(read()).toBe(code))

  test('a workbook that declares gigabytes is refused before anything is unpacked', () => {
    const bytes = aWorkbook({ List: [['a']] })
    const name = [...'xl/worksheets/sheet1.xml'].map((letter) => letter.charCodeAt(0))
    // The size stands 22 bytes before the name in the directory, which comes last.
    const at = lastIndexOf(bytes, name)
    new DataView(bytes.buffer).setUint32(at - 22, 4_000_000_000, true)
    expect(refusal(bytes)).toBe('unpacks-too-large')
  })

  test('a workbook that unpacks to more than it declares is left at that point', () => {
    const blank = ' '.repeat(30_000_000)
    const bytes = aWorkbook(
      { List: [['a']] },
      { 'xl/worksheets/sheet1.xml': `<worksheet>${blank}</worksheet>` },
    )
    const at = lastIndexOf(
      bytes,
      [...'xl/worksheets/sheet1.xml'].map((letter) => letter.charCodeAt(0)),
    )
    new DataView(bytes.buffer).setUint32(at - 22, 1000, true)
    expect(refusal(bytes)).toBe('unpacks-too-large')
  })
})

function lastIndexOf(bytes: Uint8Array, wanted: number[]): number {
  for (let at = bytes.length - wanted.length; at >= 0; at--)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
  return -1
}

test('rows that are hidden are told, and cells that are merged downwards hold what stands on top', () => {
  const sheet = (rows: string, merged: string) =>
    `<worksheet><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells></worksheet>`
  const cell = (address: string, text: string) =>
    `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
  const rows = `<row r="1">${cell('A1', 'Nom')}${cell('B1', 'Ville')}</row>
    <row r="2">${cell('A2', 'A')}${cell('B2', 'Annecy')}</row><row r="3">${cell('B3', 'Cluses')}</row><row r="4"/>
    <row r="5" hidden="1">${cell('A5', 'B')}</row>`
  const bytes = aWorkbook({ List: [] }, { 'xl/worksheets/sheet1.xml': sheet(rows, 'A2:A4') })
  expect([...openFile(sourceOf(bytes)).tables[0].rows()].slice(1)).toEqual([
    { row: 2, cells: ['A', 'Annecy'] },
    { row: 3, cells: ['A', 'Cluses'], merged: [0] },
    { row: 5, cells: ['B'], hidden: true },
  ])
})
