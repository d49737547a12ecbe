import type { Labels } from '../primitives.ts'
import type { Box } from './coordinates.ts'
import type { FileOptions } from './file-options.ts'
import type { Import } from './import.ts'
import type { Likeness } from './likeness.ts'
import type { SaidMeaning } from './meaning-keys.ts'
import type { LocationRecord } from './read-locations.ts'
import type { OrganisationRecord } from './read-organisation.ts'
import type { SurveyRecord } from './read-survey.ts'
import type { KnownCriterion, RowFault } from './row-reader.ts'
import type { Duplicate } from './rows.ts'
import type { Tie } from './ties.ts'

/** What is known before the file is opened: of the alliance, and of what somebody has said about the file. */
export type ReadingSettings = {
  alliance: { name: string; slug: string; languages: string[]; country: string | null }
  sectors: { id: string; code: string; labels: Labels }[]
  territories: { id: string; code: string | null; labels: Labels }[]
  needs: { id: string; code: string; labels: Labels }[]
  actorKinds: { id: string; code: string; labels: Labels }[]
  /** What values meant in earlier files. */
  remembered: SaidMeaning[]
  criteria: KnownCriterion[]
  boxes: Record<string, Box>
  latestDay: string
  options: FileOptions
}

/** What is found out about the file as a whole, in the words of an import. */
export type FoundFile = Pick<
  Import,
  | 'kind'
  | 'format'
  | 'encoding'
  | 'separator'
  | 'sheets'
  | 'sheet'
  | 'headingRow'
  | 'hiddenRows'
  | 'asideLines'
  | 'values'
  | 'columns'
  | 'alliances'
  | 'onlyAlliance'
  | 'notes'
>

/** A row, read and checked. What it refers to is numbered as in the lists that come at the end. */
export type ReadRow = {
  row: number
  cells: string[]
  name: string
  faults: RowFault[]
  /** Kept out by an error. */
  faulty: boolean
  organisation?: Omit<OrganisationRecord, 'sectors' | 'withoutPrincipal' | 'locations' | 'partners'> & {
    sortName: string
  }
  survey?: Omit<SurveyRecord, 'sector' | 'territory'> & {
    sectorId: string | null
    territoryId: string | null
  }
  /** Positions in `sectors`, the principal one first; -1 where it has none. */
  sectors: number[]
  /** `place` is a position in `places`; null where there is a point or no locality. */
  locations: (LocationRecord & { place: number | null })[]
  duplicates: Pick<Duplicate, 'organisationId' | 'row' | 'similarity' | 'certain' | 'reasons'>[]
}

/** What comes after the last row. */
export type ReadEnd = {
  found: FoundFile
  sectors: { label: string; rows: number; known: { id: string; exact: boolean } | null }[]
  places: { locality: string; country: string | null; area: string | null; rows: number }[]
  ties: Tie[]
  /** Faults that show only once all rows are known. */
  lateFaults: { row: number; faults: RowFault[] }[]
}

/** An organisation of the base, for comparison. */
export type Known = Likeness & { id: string }
