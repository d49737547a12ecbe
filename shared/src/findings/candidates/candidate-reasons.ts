import type { Ref } from '../finding.ts'

/** Why an organisation could fill a finding, each with what is to be said of it. */
export type CandidateReasons = {
  /** It works in the sector or serves the need, in another place. */
  'provides-elsewhere': { of: Ref }
  /** It does, and nobody knows where it is, or where one of its places is: it may be there already. */
  'may-be-there': { of: Ref }
  /** It is of the kind of actor or the sector that lacks a seat, and has none. */
  'could-take-seat': { of: Ref }
  /** It serves the need already, informally, or nobody knows how. */
  'provides-informally': { of: Ref }
  /** It is of a sector of whose organisations so many do what is wanted, more than of others. */
  'related-sector': { sector: Ref; of: Ref; both: number; organisations: number }
  /** Its beneficiaries have the need. */
  'beneficiaries-need': { of: Ref }
  /** It is in these of the places where somebody is missing. */
  'is-there': { places: Ref[] }
  /** It is within the region, where nobody else is that serves the need. */
  'is-inside': { places: Ref[] }
  /** It is so near the nearest of them, to a hundred metres. */
  'is-near': { places: Ref[]; metres: number }
  /** It has a tie, which both sides confirmed, with somebody there, or with the organisation that is to be reached. */
  'trusted-tie': { organisation: Ref }
  /** It has another tie with the organisation that is to be reached. */
  'unconfirmed-tie': { organisation: Ref }
  /** It has partners in common with that organisation. */
  'shared-partners': { organisations: Ref[] }
  /** It is near that organisation, or in the same locality where metres are null. */
  'near-organisation': { organisation: Ref; metres: number | null }
  /** It works in the same sector. */
  'same-sector': { sector: Ref }
  /** It acts with the others of the alliance. */
  'acts-with-others': Record<never, never>
}

export type CandidateReason = {
  [Key in keyof CandidateReasons]: { key: Key; parameters: CandidateReasons[Key] }
}[keyof CandidateReasons]

/** An organisation by its id, with its reasons in no order yet. */
export type WeighedCandidate = { id: string; reasons: CandidateReason[] }

/** How much each reason weighs: what an organisation already does before where it is, and that before whom it knows. */
export const weightOf: Readonly<Record<CandidateReason['key'], number>> = {
  'could-take-seat': 8,
  'provides-informally': 8,
  'provides-elsewhere': 8,
  'trusted-tie': 3,
  'may-be-there': 7,
  'related-sector': 4,
  'beneficiaries-need': 4,
  'is-there': 3,
  'is-inside': 3,
  'is-near': 2,
  'unconfirmed-tie': 2,
  'shared-partners': 2,
  'acts-with-others': 2,
  'near-organisation': 1,
  'same-sector': 1,
}
