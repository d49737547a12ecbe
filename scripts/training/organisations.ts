import { csv } from './csv.ts'
import type { Kind } from './kinds.ts'
import type { TerritoryCode } from './localities.ts'

const headings = [
  'name',
  'name_fr',
  'description',
  'description_fr',
  'status',
  'sectors',
  'principal_sector',
  'address',
  'locality',
  'country',
  'longitude',
  'latitude',
  'precision',
  'public_precision',
  'website',
  'contribution',
  'influence',
  'interests',
  'engagement_level',
  'engagement_strategy',
  'verified_on',
  'needs',
  'beneficiaries',
  'beneficiary_needs',
  'actor_kind',
  'seat',
  'authority',
] as const
export type Row = Partial<Record<(typeof headings)[number], string>> & { name: string }

export type Member = {
  row: Row
  kind: Kind
  /** Whom it works with most: those of its territory; the unplaced are dealt out. */
  community: TerritoryCode
}

export const organisationsCsv = (members: readonly Member[]): string =>
  csv(
    headings,
    members.map(({ row }) => row),
  )
