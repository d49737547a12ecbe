import { type Format, type Source, type Table, UnreadableFile } from './format.ts'
import { readRows } from './xlsx-rows.ts'
import { readXml } from './xml.ts'
import type { Entry } from './zip.ts'
import { unpack, zipEntries } from './zip.ts'

/** Workbooks of Office Open XML (ECMA-376), as Excel, LibreOffice and Google Sheets write them. */
export const xlsx: Format = {
  name: 'xlsx',
  recognises: (head) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4,
  open(source, options): Table {
    const parts = new Parts(source)
    const workbook = readWorkbook(parts)
    const sheets = workbook.sheets.map(({ name }) => name)
    const chosen =
      options.sheet === undefined
        ? workbook.sheets[0]
        : workbook.sheets.find(({ name }) => name === options.sheet)
    if (!chosen) throw new UnreadableFile('unknown-sheet', { sheet: options.sheet ?? '' })
    return {
      format: 'xlsx',
      encoding: null,
      separator: null,
      sheets,
      sheet: chosen.name,
      rows: () =>
        readRows(parts.read(chosen.path), {
          strings: readStrings(parts.find(workbook.strings)),
          dates: readDateStyles(parts.find(workbook.styles)),
          epoch1904: workbook.epoch1904,
        }),
    }
  },
}

/** The parts of a workbook, by their path in the archive. */
class Parts {
  readonly #source: Source
  readonly #entries: Map<string, Entry>

  constructor(source: Source) {
    this.#source = source
    this.#entries = zipEntries(source)
    if (this.#entries.has('EncryptedPackage')) throw new UnreadableFile('encrypted-workbook')
    if (this.#entries.has('xl/workbook.bin'))
      throw new UnreadableFile('unsupported-workbook', { found: 'xlsb' })
    if (this.#entries.has('content.xml')) throw new UnreadableFile('unsupported-workbook', { found: 'ods' })
    if (this.#entries.has('Index/Document.iwa'))
      throw new UnreadableFile('unsupported-workbook', { found: 'numbers' })
    if (!this.#entries.has('[Content_Types].xml')) throw new UnreadableFile('not-a-table', { found: 'zip' })
  }

  find(path: string | undefined): Iterable<Uint8Array> {
    const entry = path === undefined ? undefined : this.#entries.get(path)
    return entry ? unpack(this.#source, entry) : []
  }

  read(path: string): Iterable<Uint8Array> {
    if (!this.#entries.has(path)) throw new UnreadableFile('damaged-workbook', { detail: path })
    return this.find(path)
  }
}

type Relation = { id: string; type: string; target: string }

/** The relations of a part, with targets as paths in the archive; targets outside are left out. */
function readRelations(parts: Parts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations: Relation[] = []
  const found: Relation[] = []
  for (const relation of readXml(
    parts.find(`${folder}_rels/${part.slice(folder.length)}.rels`),
    {
      open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
        if (name === 'Relationship' && mode !== 'External')
          found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) })
      },
    },
    found,
  ))
    relations.push(relation)
  return relations
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`
  const steps: string[] = []
  for (const step of path.split('/').filter((step) => step !== '' && step !== '.'))
    if (step === '..') steps.pop()
    else steps.push(step)
  return steps.join('/')
}

type Workbook = {
  sheets: { name: string; path: string }[]
  strings: string | undefined
  styles: string | undefined
  epoch1904: boolean
}

function readWorkbook(parts: Parts): Workbook {
  const path = readRelations(parts, '').find(({ type }) => type === 'officeDocument')?.target
  if (path === undefined) throw new UnreadableFile('not-a-table', { found: 'zip' })
  const relations = readRelations(parts, path)
  const target = (wanted: (relation: Relation) => boolean) => relations.find(wanted)?.target
  let epoch1904 = false
  const found: { name: string; path: string }[] = []
  const sheets = [
    ...readXml(
      parts.read(path),
      {
        open(element, attributes) {
          if (element === 'workbookPr') epoch1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
          if (element !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
          const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
          const sheet = relations.find((relation) => relation.id === id && relation.type === 'worksheet')
          if (sheet) found.push({ name: attributes.name ?? '', path: sheet.target })
        },
      },
      found,
    ),
  ]
  if (sheets.length === 0) throw new UnreadableFile('not-a-table', { found: 'office document' })
  return {
    sheets,
    strings: target(({ type }) => type === 'sharedStrings'),
    styles: target(({ type }) => type === 'styles'),
    epoch1904,
  }
}

/** The strings that cells share, by their number. Runs of rich text are joined, readings of characters left out. */
function readStrings(bytes: Iterable<Uint8Array>): string[] {
  const ready: string[] = []
  let text = ''
  let inText = false
  let aside = 0
  const strings = readXml(
    bytes,
    {
      open(name) {
        if (name === 'si') text = ''
        if (name === 'rPh') aside++
        inText = name === 't' && aside === 0
      },
      close(name) {
        if (name === 'rPh') aside--
        if (name === 't') inText = false
        if (name === 'si') ready.push(text)
      },
      text(piece) {
        if (inText) text += piece
      },
    },
    ready,
  )
  return [...strings]
}

/** Number formats of ECMA-376 18.8.30 that show a date. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a number format shows a day: the letters of one outside of quotation marks, escapes and brackets. */
const showsDate = (format: string) => /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''))

/** For each cell style, whether it shows a date. */
function readDateStyles(bytes: Iterable<Uint8Array>): boolean[] {
  const dateFormats = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellStyles = false
  const events = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'numFmt')
        dateFormats.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ''))
      if (name === 'cellXfs') inCellStyles = true
      if (name !== 'xf' || !inCellStyles) return
      const id = Number(attributes.numFmtId ?? 0)
      styles.push(dateFormats.get(id) ?? isBuiltInDate(id))
    },
    close(name: string) {
      if (name === 'cellXfs') inCellStyles = false
    },
  }
  readXml(bytes, events, []).forEach(() => {})
  return styles
}
