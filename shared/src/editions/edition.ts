import type { PublishedFacts } from '../organisation-fields/field.ts'
import type { LocationFields } from '../organisation-fields/location-fields.ts'
import type { OrganisationFields } from '../organisation-fields.ts'
import type { Partnership } from '../partnerships.ts'
import type { Area, Labels, Position } from '../primitives.ts'
import type { EditionFigures } from './edition-figures.ts'

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

/** What editions tell of an organisation is declared with its fields, and what of its places with theirs. */
export type EditionOrganisation = Omit<PublishedFacts<OrganisationFields>, 'status'> & {
  id: string
  status: 'existing' | 'developing'
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

/**
 * As exactly as anybody may know it: `precision` says how exactly. Where that is a kilometre or the locality, `point` is
 * the one of the cell or of the locality; where it is hidden, there is none.
 */
export type EditionPlace = PublishedFacts<LocationFields> & {
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
