import type { DatasetColumns, PopulatedPlaces } from '@atlas/shared/dataset'
import type { Area } from '@atlas/shared/primitives'

/** What an edition is made of: read once, as guests read it, cut down to what may be published, and kept privately. */
export type EditionSource = {
  columns: DatasetColumns
  populatedPlaces: PopulatedPlaces
  /** Coarser than the alliance's own. */
  boundaries: { alliance: Area | null; territories: (Area | null)[] }
  /** In the order of `columns.organisations`. */
  details: OrganisationDetails[]
}

/** What pages of an organisation tell and views of all of them do not. */
export type OrganisationDetails = {
  descriptions: Record<string, string>
  identifiers: { scheme: string; value: string }[]
  /** By position in `columns.locations`, of its own. */
  addresses: string[]
}
