import type { EntryKind, Exercise } from '@atlas/shared/workshops'
import type { EntryBodies } from '@atlas/shared/workshops/entries'

/** What a row of a sheet asks for, by what it is about; the first ones cannot be left out. */
export const sheetFields = {
  organisation: ['name', 'locality', 'sectorIds', 'needIds', 'couldOffer'],
  place: ['organisationId', 'locality'],
  tie: ['fromId', 'toId', 'kind'],
  need: ['organisationId', 'needIds'],
  survey: ['sectorId', 'locality', 'territoryId'],
  missing: ['name', 'locality', 'sectorIds', 'why'],
  commitment: ['title', 'responsible', 'dueOn'],
} as const satisfies Record<EntryKind, readonly string[]>
export type SheetField = (typeof sheetFields)[EntryKind][number]

/** What there is no room for on paper. */
const offPaper: ReadonlySet<SheetField> = new Set(['couldOffer', 'territoryId'])
export const printedFields = (kind: EntryKind): SheetField[] =>
  sheetFields[kind].filter((field) => !offPaper.has(field))

/** What a sheet is about: the first thing that its exercise takes. */
export const sheetKindOf = ({ adds }: Pick<Exercise, 'adds'>): EntryKind | undefined => adds[0]

/** The number on a sheet says of which exercise and table it is: 302 is the second table's of the third exercise. */
export const sheetNumber = (exerciseAt: number, table: number): number => (exerciseAt + 1) * 100 + table

/** @returns the place of its exercise in the agenda, from 0 */
export const exerciseAtOf = (sheet: number): number => Math.floor(sheet / 100) - 1

/** A row while it is typed: text, or a few ids. */
export type RowDraft = Partial<Record<SheetField, string | string[]>>

/** Of a row, what is empty and must not be. */
export function missingFields(kind: EntryKind, draft: RowDraft): SheetField[] {
  const isEmpty = (field: SheetField) => (draft[field] ?? '').length === 0
  if (kind === 'survey')
    return (['sectorId', 'locality', 'territoryId'] as const).every(isEmpty) ? ['sectorId'] : []
  const needed: Record<Exclude<EntryKind, 'survey'>, SheetField[]> = {
    organisation: ['name'],
    place: ['organisationId', 'locality'],
    tie: ['fromId', 'toId', 'kind'],
    need: ['organisationId', 'needIds'],
    missing: ['name'],
    commitment: ['title'],
  }
  return needed[kind].filter(isEmpty)
}

/** What is sent of a row. */
export function bodyOfRow(kind: EntryKind, draft: RowDraft): EntryBodies[EntryKind] {
  const text = (field: SheetField) => {
    const value = draft[field]
    return typeof value === 'string' ? value.trim() : ''
  }
  const ids = (field: SheetField) => {
    const value = draft[field]
    return Array.isArray(value) ? value : []
  }
  const where = { locality: text('locality') || null, position: null }
  switch (kind) {
    case 'organisation':
      return {
        ...{ name: text('name'), existingId: null, ...where, couldOffer: text('couldOffer') },
        ...{ sectorIds: ids('sectorIds'), needIds: ids('needIds') },
      }
    case 'place':
      return { organisationId: text('organisationId'), ...where }
    case 'tie':
      return {
        ...{ fromId: text('fromId'), toId: text('toId') },
        kind: text('kind') as EntryBodies['tie']['kind'],
      }
    case 'need':
      return { organisationId: text('organisationId'), needIds: ids('needIds') }
    case 'survey':
      return {
        ...{ sectorId: text('sectorId') || null, territoryId: text('territoryId') || null },
        locality: where.locality,
      }
    case 'missing':
      return { name: text('name'), sectorIds: ids('sectorIds'), ...where, why: text('why') }
    case 'commitment':
      return {
        ...{ title: text('title'), organisationId: null, responsibleId: null },
        ...{ responsible: text('responsible'), dueOn: text('dueOn') || null },
      }
  }
}
