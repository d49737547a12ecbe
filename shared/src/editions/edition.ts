import type { CoverageState } from '../findings/coverage.ts'
import type { CoverageRows } from '../findings/coverage-rows.ts'
import type { Level } from '../findings/finding.ts'
import type { Partnership } from '../partnerships.ts'
import type { Area, Labels, Position } from '../primitives.ts'
import type { SentenceLanguage } from '../sentences/languages.ts'

/** The file of an edition that everything else can be made of. */
export const editionFileName = 'edition.json'

/**
 * What an alliance has published: whole, the same for everybody, and never changed again. Lists name each other by their
 * positions. Pages, files, tiles and pictures are made of this and of nothing else, so that none of them can tell more.
 */
export type Edition = {
  format: 1
  alliance: {
    slug: string
    name: string
    purpose: string
    /** The first one names things. */
    languages: string[]
    country: string | null
    boundary: Area | null
    invented: boolean
  }
  /** Counted from 1; a number is never given twice. */
  number: number
  /** Counted from 1: one more for each time that records were withdrawn from this edition. */
  revision: number
  /** When it was published, `2026-12-01`, in UTC. */
  day: string
  /** What the alliance says about it; may be empty. */
  note: string
  commitment: Commitment
  sectors: EditionSector[]
  needs: EditionLabel[]
  actorKinds: EditionLabel[]
  territories: EditionTerritory[]
  /** By name, in the first language of the alliance. */
  organisations: EditionOrganisation[]
  partnerships: EditionPartnership[]
  figures: EditionFigures
}

/**
 * Binds the alliance to the records: the root of a Merkle tree (RFC 6962) over one leaf for each organisation, in the
 * order of the leaves. A record that was withdrawn leaves its leaf, which tells nothing without the salt.
 */
export type Commitment = {
  /** Hexadecimal. */
  root: string
  /** Of records that were withdrawn, hexadecimal, ascending. */
  withdrawn: string[]
}

export type EditionLabel = { code: string; labels: Labels }
type EditionSector = EditionLabel & { colour: string }
type EditionTerritory = {
  code: string | null
  labels: Labels
  /** Of the places of the gazetteer in it. */
  population: number | null
  boundary: Area | null
}

export type EditionOrganisation = {
  id: string
  names: Labels
  descriptions: Record<string, string>
  status: 'existing' | 'developing'
  verifiedOn: string | null
  website: string | null
  /** Only where the organisation's contact is marked public. */
  email: string | null
  phone: string | null
  identifiers: { scheme: string; value: string }[]
  /** Positions in `sectors`, the principal one first if there is one. */
  sectors: number[]
  /** Whether the first of its sectors is the principal one. */
  principal: boolean
  /** Positions in `needs` of those that it serves, ascending. */
  needs: number[]
  /** Positions in `actorKinds`, ascending. */
  actorKinds: number[]
  places: EditionPlace[]
  /** SHA-256 of the salt followed by the record as canonical JSON (RFC 8785) without these two; hexadecimal. */
  hash: string
  /** 128 bits, hexadecimal. */
  salt: string
}

export type EditionPlace = {
  label: string
  address: string
  postcode: string
  locality: string
  country: string | null
  /** As exactly as anybody may know it; `point` is that of the cell or of the locality, and null where it is hidden. */
  precision: 'exact' | 'kilometre' | 'locality' | 'hidden'
  /** Longitude, latitude in degrees (WGS 84); null: not on the map. */
  point: Position | null
  /** Position in `territories`. */
  territory: number | null
}

type EditionPartnership = {
  /** Positions in `organisations`. */
  from: number
  to: number
  kind: Partnership['kind']
  direction: Partnership['direction']
  formality: Partnership['formality']
  provenance: Partnership['provenance']
  until: string | null
}

/** Computed from what is published, and from nothing else. */
export type EditionFigures = {
  organisations: number
  developing: number
  places: number
  /** What this edition does not tell, counted. */
  unknown: {
    /** Organisations without any point: nobody has recorded where they are, or it is hidden. */
    unplaced: number
    /** Of these, those whose place is kept hidden. */
    hidden: number
    withoutSector: number
    /** Organisations of which no need is recorded that they serve. */
    withoutNeeds: number
    /** Organisations that nobody has verified within a year. */
    unverified: number
  }
  coverage: EditionCoverage
  access: EditionAccess[]
  /** What is told in words, in each language. */
  words: Record<SentenceLanguage, { summary: string[]; findings: EditionFinding[] }>
}

export type EditionCell = {
  state: CoverageState
  organisations: number
  /** Organisations expected there; 0 where nobody is. */
  expected: number
}

export type EditionCoverage = {
  by: CoverageRows
  rows: {
    /** In every language that it has a name in; a locality has one alone, under the alliance's first language. */
    labels: Labels
    /** Position in `territories`; null for a locality. */
    territory: number | null
    /** One a sector, in the order of `sectors`. */
    cells: EditionCell[]
    /** Organisations at this place, each once. */
    organisations: number
  }[]
  /** Each sector in the whole region. */
  region: EditionCell[]
}

/** How many inhabitants live too far from a sector or need, of those whose places are known. */
export type EditionAccess = {
  service: { list: 'sectors' | 'needs'; position: number }
  reachMetres: number
  /** Inhabitants; `unknown`: too far from all that are known to provide it, not from all that might. */
  leftOut: { n: number; total: number; unknown: number }
  territories: { territory: number; inhabitants: number; leftOut: number; unsure: number }[]
}

export type EditionFinding = { kind: string; level: Level; title: string; text: string }
