import Type, { type Static } from 'typebox'
import { type Entity, entities } from '../formats/format.ts'

/** What the rows of a file are: said by the file itself, or recognised from its headings. */
export const importKinds = entities
export type ImportKind = Entity

/**
 * What a column may be read as, by kind. `name`, `description` and `sectors` of organisations take a language after a
 * colon (`name:fr`; without one, the alliance's first language that has no column of its own), `identifier` a register
 * (`identifier:siren`). `contact` is recognised and left out: this version stores no contacts.
 */
export const importFields = {
  organisations: [
    'name',
    'description',
    'sectors',
    'principal-sector',
    'status',
    'website',
    'identifier',
    'location-label',
    'address',
    'locality',
    'country',
    'longitude',
    'latitude',
    'coordinates',
    'precision',
    'public-precision',
    'influence',
    'interests',
    'contribution',
    'engagement-strategy',
    'engagement-level',
    'verified-on',
    'needs',
    'beneficiaries',
    'beneficiary-needs',
    'actor-kinds',
    'seat',
    'authority',
    'partners',
    'alliance',
    'contact',
  ],
  partnerships: [
    'from',
    'to',
    'kind',
    'direction',
    'strength',
    'formality',
    'since',
    'until',
    'state',
    'provenance',
    'note',
    'alliance',
  ],
  surveys: ['sector', 'locality', 'territory', 'looked-on', 'looked-by', 'note', 'alliance'],
} as const satisfies Record<ImportKind, readonly string[]>

/** One of `importFields`, with its language or register where it takes one: `name`, `name:fr`, `identifier:siren`. */
export const ImportField = Type.String({
  pattern: '^[a-z]+(-[a-z]+)*(:[A-Za-z0-9]+(-[A-Za-z0-9]+)*)?$',
  maxLength: 80,
})
export type ImportField = Static<typeof ImportField>
