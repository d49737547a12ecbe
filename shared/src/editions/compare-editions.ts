import type { CoverageState } from '../findings/coverage.ts'
import { nameIn } from '../names.ts'
import type { Labels } from '../primitives.ts'
import type { Edition, EditionOrganisation } from './edition.ts'

type Changed = { before: EditionOrganisation; after: EditionOrganisation }

/** A cell of the coverage matrix that is another one now. */
type CellChange = {
  place: Labels
  sector: string
  before: CoverageState
  after: CoverageState
  organisations: { before: number; after: number }
}

/** What is another in a later edition than in an earlier one. */
export type EditionChanges = {
  came: EditionOrganisation[]
  went: EditionOrganisation[]
  /** Of which a point came, went or is another. */
  moved: Changed[]
  changedSectors: (Changed & { added: string[]; removed: string[] })[]
  /** Of which anything else is another. */
  otherwise: Changed[]
  /** Cells whose place and sector both editions have. */
  cells: CellChange[]
  /** Figures side by side, each with what was not known. */
  figures: {
    key: 'organisations' | 'places' | 'unplaced' | 'withoutSector' | 'withoutNeeds' | 'unverified'
    before: number
    after: number
  }[]
}

/**
 * Compares two editions of an alliance: organisations by their ids, sectors by their codes, places of the matrix by their
 * codes or else their names.
 */
export function compareEditions(before: Edition, after: Edition): EditionChanges {
  const earlier = new Map(before.organisations.map((organisation) => [organisation.id, organisation]))
  const later = new Set(after.organisations.map(({ id }) => id))
  const kept = after.organisations.flatMap((organisation): Changed[] => {
    const was = earlier.get(organisation.id)
    return was ? [{ before: was, after: organisation }] : []
  })
  const isMoved = (changed: Changed) => pointsOf(changed.before) !== pointsOf(changed.after)
  const sectorsOf = (edition: Edition, { sectors }: EditionOrganisation) =>
    new Set(sectors.flatMap((at) => edition.sectors[at]?.code ?? []))
  const changedSectors = kept.flatMap((changed) => {
    const was = sectorsOf(before, changed.before)
    const is = sectorsOf(after, changed.after)
    const added = [...is.difference(was)]
    const removed = [...was.difference(is)]
    return added.length + removed.length > 0 ? [{ ...changed, added, removed }] : []
  })
  const told = new Set(changedSectors.map((changed) => changed.after.id))
  return {
    came: after.organisations.filter(({ id }) => !earlier.has(id)),
    went: before.organisations.filter(({ id }) => !later.has(id)),
    moved: kept.filter(isMoved),
    changedSectors,
    otherwise: kept.filter(
      (changed) =>
        !isMoved(changed) &&
        !told.has(changed.after.id) &&
        restOf(before, changed.before) !== restOf(after, changed.after),
    ),
    cells: changedCells(before, after),
    figures: figuresOf(before, after),
  }
}

/** Where an organisation is, whatever the order of its places. */
const pointsOf = ({ places }: EditionOrganisation) =>
  places
    .map(({ point, precision }) => `${point?.join(' ') ?? '-'} ${precision}`)
    .sort()
    .join('; ')

/** Everything else that is told of it, with codes in the place of positions. */
function restOf(edition: Edition, organisation: EditionOrganisation): string {
  const { hash: _, salt: __, sectors: ___, needs, actorKinds, places, ...facts } = organisation
  return JSON.stringify([
    facts,
    needs.map((at) => edition.needs[at]?.code),
    actorKinds.map((at) => edition.actorKinds[at]?.code),
    places.map(({ territory: _, ...place }) => place),
  ])
}

function changedCells(before: Edition, after: Edition): CellChange[] {
  const keyOf = (edition: Edition, { labels, territory }: Edition['figures']['coverage']['rows'][number]) =>
    (territory === null ? null : edition.territories[territory]?.code) ??
    nameIn(labels, ...edition.alliance.languages)
  const earlier = new Map(before.figures.coverage.rows.map((row) => [keyOf(before, row), row]))
  const sectorsBefore = new Map(before.sectors.map(({ code }, at) => [code, at]))
  return after.figures.coverage.rows.flatMap((row) => {
    const was = earlier.get(keyOf(after, row))
    return after.sectors.flatMap(({ code }, at): CellChange[] => {
      const [cell, cellBefore] = [row.cells[at], was?.cells[sectorsBefore.get(code) ?? -1]]
      if (!cell || !cellBefore || cell.state === cellBefore.state) return []
      return [
        {
          ...{ place: row.labels, sector: code, before: cellBefore.state, after: cell.state },
          organisations: { before: cellBefore.organisations, after: cell.organisations },
        },
      ]
    })
  })
}

function figuresOf({ figures: before }: Edition, { figures: after }: Edition): EditionChanges['figures'] {
  const unknown = (['unplaced', 'withoutSector', 'withoutNeeds', 'unverified'] as const).map((key) => ({
    ...{ key, before: before.unknown[key], after: after.unknown[key] },
  }))
  const counts = (['organisations', 'places'] as const).map((key) => ({
    ...{ key, before: before[key], after: after[key] },
  }))
  return [...counts, ...unknown]
}
