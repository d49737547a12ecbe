import type { Criterion } from '../criteria.ts'
import { nameIn } from '../names.ts'
import type { Organisation } from '../organisations.ts'
import type { Partnership } from '../partnerships.ts'
import type { Labels } from '../primitives.ts'
import type { Seat } from '../seats.ts'
import type { SentenceLanguage } from '../sentences/languages.ts'
import type { Survey } from '../surveys.ts'
import type { ImportField, ImportKind } from './fields.ts'
import { foldedNames, foldLabel } from './sectors.ts'
import { titleOf } from './titles.ts'

/** An organisation on its way into a file. */
export type WrittenOrganisation = Organisation & {
  /** The id that it had where it first came from, or else its own. */
  atlasId: string
  /** The same of the organisation that approaches it; empty where none does. */
  approachedBy: string
  seats: Pick<Seat, 'role' | 'authority' | 'actorKindId'>[]
}

type WrittenEnd = { id: string; atlasId: string; name: string }
export type WrittenPartnership = Omit<Partnership, 'fromId' | 'toId' | 'createdAt' | 'updatedAt'> & {
  from: WrittenEnd
  to: WrittenEnd
}
export type WrittenSurvey = Pick<
  Survey,
  'sectorId' | 'territoryId' | 'locality' | 'lookedOn' | 'lookedBy' | 'note'
>

type Named = { id: string; code: string | null; labels: Labels }

/** What goes into a file, and in which words. */
export type Writing = {
  /** Of headings and values. */
  language: SentenceLanguage
  /** Whether what only members see goes into it. */
  private: boolean
  /** Whether e-mail addresses and telephones go into it. */
  contacts: boolean
  /** Languages that any name and any description is in, and registers that any identifier is of. */
  nameLanguages: readonly string[]
  descriptionLanguages: readonly string[]
  registers: readonly string[]
  /** Of the alliance, the first one names things. */
  languages: readonly string[]
  sectors: readonly Named[]
  needs: readonly Named[]
  actorKinds: readonly Named[]
  territories: readonly Named[]
  criteria: readonly Pick<Criterion, 'id' | 'code' | 'kind' | 'choices'>[]
}

export type Cell = string | number

/** A number as a number, unless a spreadsheet would cut its last digits. */
export const numberCell = (value: number): Cell =>
  Number(value.toPrecision(15)) === value ? value : String(value)

/** A column of a file: what it is read back as, its heading, and what stands in it. */
export type WrittenColumn<Record> = {
  field: ImportField
  title: string
  cell: (record: Record) => Cell
}

/** Declares the columns of a kind of record, in the words of a language. */
export const columnMaker =
  <Record>(kind: ImportKind, language: SentenceLanguage) =>
  (field: ImportField, cell: (record: Record) => Cell): WrittenColumn<Record> => ({
    field,
    title: titleOf(kind, field, language),
    cell,
  })

/** Signs at which a list in a cell is cut. */
const cuts = /[|;\n\\]/

/**
 * Names records of a list so that a file is read back to the same ones: by their names, or by their codes where a name is
 * that of two, or would be cut.
 */
export function namesOf(list: readonly Named[], languages: readonly string[]): (id: string) => string {
  const owners = new Map<string, Set<string>>()
  for (const { id, ...named } of list)
    for (const name of foldedNames(named)) owners.set(name, (owners.get(name) ?? new Set()).add(id))
  const names = new Map(
    list.map(({ id, code, labels }) => {
      const candidates = [nameIn(labels, ...languages), ...Object.values(labels), code ?? '']
      const telling = candidates.find(
        (name) => name !== '' && !cuts.test(name) && owners.get(foldLabel(name))?.size === 1,
      )
      return [id, telling ?? code ?? ''] as const
    }),
  )
  return (id) => names.get(id) ?? ''
}
