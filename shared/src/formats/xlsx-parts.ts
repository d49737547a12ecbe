import type { Source } from './format.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { readXml } from './xml.ts'
import { type Entry, unpack, zipEntries } from './zip.ts'

/** The parts of a workbook, by their path in the archive. */
export class Parts {
  readonly #source: Source
  readonly #entries: Map<string, Entry>

  constructor(source: Source) {
    this.#source = source
    this.#entries = zipEntries(source)
    if (this.#entries.has('EncryptedPackage')) throw new UnreadableFile('encrypted-workbook')
    if (this.#entries.has('xl/workbook.bin'))
      throw new UnreadableFile('unsupported-workbook', { found: 'xlsb' })
    if (this.#entries.has('content.xml')) throw new UnreadableFile('not-a-table', { found: 'opendocument' })
    if (this.#entries.has('Index/Document.iwa') || this.#entries.has('Index.zip'))
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

export type Relation = { id: string; type: string; target: string }

/** The relations of a part, with targets as paths in the archive; targets outside are left out. */
export function readRelations(parts: Parts, part: string): Relation[] {
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
