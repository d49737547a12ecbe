import fc from 'fast-check'
import { locationFieldKeys } from '../organisation-fields/location-fields.ts'
import { blankFields, organisationFieldKeys } from '../organisation-fields.ts'
import { engagementLevels, influences, precisions, statuses } from '../organisations.ts'
import { directions, formalities, partnershipKinds, partnershipStates, provenances } from '../partnerships.ts'
import { seatRoles } from '../seats.ts'
import type { Writing, WrittenOrganisation, WrittenPartnership } from './written.ts'

/** Texts that files are tempted to break, as the import keeps them: trimmed, composed, in characters that can be seen. */
const signs = [
  ...'aéßЖع字😀0 \'"=+-@;,|/\\:()&<>#\n\t%_x',
  '=HYPERLINK("x")',
  ' / ',
  '_x0041_',
  'http://',
  "'=",
]
const text = (max: number) =>
  fc
    .array(fc.constantFrom(...signs), { maxLength: 12 })
    .map((parts) => parts.join('').slice(0, max).toWellFormed().normalize('NFC').trim())
const line = (max: number) => text(max).map((each) => each.replace(/[\t\n]/g, ' ').trim())
const some = <T>(values: readonly T[]) => fc.constantFrom(...values)
const maybe = <T>(values: readonly T[]) => fc.option(some(values))
const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
const days = fc.option(day.map((date) => date.toISOString().slice(0, 10)))
const id = fc.uuid()

const languages = ['fr', 'en', 'nl-BE', 'uk', 'ar']
const words = (max: number, empty: boolean) =>
  fc
    .dictionary(
      some(languages),
      text(max).filter((each) => each !== ''),
      { minKeys: empty ? 0 : 1, maxKeys: 3 },
    )
    .map((each) => ({ ...each }))

/** Names that look alike, that would be cut, and that are codes of others. */
const list = (prefix: string, names: string[]) =>
  names.map((name, at) => ({
    id: `${prefix} ${at}`,
    code: `${prefix}-${at}`,
    labels: { fr: name, en: `${name} (en)` },
  }))

export const lists = {
  sectors: list('sector', ['Santé', 'Accueil, conseil', 'Santé', 'A; B', 'sector-1', 'Сектор']),
  needs: list('need', ['Logement', 'Logement, santé', 'Langue | écrit', 'Emploi']),
  actorKinds: list('kind', ['Médiateurs', 'Villes', 'Villes, départements']),
  territories: list('territory', ['Médoc', 'Bordeaux', 'Médoc']),
  criteria: [
    { id: 'criterion 0', code: 'trust', kind: 'number' as const, choices: [] },
    { id: 'criterion 1', code: 'open', kind: 'yes-no' as const, choices: [] },
    { id: 'criterion 2', code: 'remark', kind: 'text' as const, choices: [] },
    {
      id: 'criterion 3',
      code: 'reach',
      kind: 'choice' as const,
      choices: [
        { code: 'near', labels: { fr: 'Proche' } },
        { code: 'far', labels: { fr: 'Loin' } },
      ],
    },
  ],
}
const idsOf = (of: readonly { id: string }[]) => fc.subarray(of.map((each) => each.id))

/** With a few digits, or with so many that a spreadsheet would cut them. */
const point = fc.option(
  fc.oneof(
    fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 43, max: 46, noNaN: true })),
    fc
      .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 43_000, max: 46_000 }))
      .map(([x, y]): [number, number] => [x / 1000, y / 1000]),
  ),
)
const location = fc.record({
  id,
  locality: line(200),
  country: maybe(['FR', 'BE', 'SE']),
  address: line(500),
  postcode: line(20),
  label: line(200),
  point: point.map((each) => each && ([Number(each[0].toFixed(15)) || 0, each[1]] as [number, number])),
  precision: some(precisions),
  publicPrecision: some(precisions),
  territoryId: fc.constant(null),
})

const registers = ['siren', 'wikidata', 'atlas-x', 'rna']
const numbers: Record<string, fc.Arbitrary<string>> = {
  siren: some(['775672272', '732829320']),
  wikidata: fc.stringMatching(/^Q[1-9][0-9]{0,6}$/),
  rna: fc.stringMatching(/^W[0-9]{9}$/),
}
const identifiers = fc.array(
  some([...registers, 'register9']).chain((scheme) =>
    // With a digit at its end it is nothing that somebody writes in a cell that must not be empty.
    (numbers[scheme] ?? fc.stringMatching(/^[A-Z][A-Z0-9]{2,7}[0-9]$/)).map((value) => ({ scheme, value })),
  ),
  { maxLength: 4 },
)

const organisation = fc
  .record({
    names: words(300, false),
    descriptions: words(2000, true),
    status: some(statuses),
    verifiedOn: days,
    contribution: text(4000),
    sectorIds: idsOf(lists.sectors),
    needs: fc.uniqueArray(
      fc.record({ needId: some(lists.needs.map(({ id }) => id)), formality: maybe(formalities) }),
      { selector: ({ needId }) => needId },
    ),
    beneficiaries: text(4000),
    beneficiaryNeedIds: idsOf(lists.needs),
    actorKindIds: idsOf(lists.actorKinds),
    website: maybe(['https://example.org/a?b=c,d', 'http://www.exemple.fr']),
    email: maybe(['contact@example.org']),
    phone: maybe(['+33 5 56 00 00 00', '115', '-1']).map((each) => (each === '-1' ? null : each)),
    publicContact: fc.boolean(),
    identifiers,
    locations: fc.array(location, { maxLength: 3 }),
    influence: maybe(influences),
    engagementLevel: maybe(engagementLevels),
    interests: text(4000),
    engagementStrategy: text(4000),
    role: text(2000),
    expectedTerritoryId: maybe(['territory 1']),
    nextStep: text(2000),
    nextStepOn: days,
    trust: fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }).map((value) => value || 0),
    ),
    open: fc.option(fc.boolean()),
    remark: fc.option(text(2000).filter((each) => each !== '')),
    reach: maybe(['near', 'far']),
    atlasId: id,
    approachedBy: fc.constant(''),
    seats: fc.array(
      fc.record({
        role: some(seatRoles),
        authority: fc.option(fc.boolean()),
        actorKindId: maybe(lists.actorKinds.map(({ id }) => id)),
      }),
      { maxLength: 3 },
    ),
    principal: fc.boolean(),
  })
  .map(({ trust, open, remark, reach, principal, sectorIds, needs, ...facts }): WrittenOrganisation => {
    const answers = { 'criterion 0': trust, 'criterion 1': open, 'criterion 2': remark, 'criterion 3': reach }
    return {
      ...blankFields(organisationFieldKeys),
      ...facts,
      id: facts.atlasId,
      revision: 1,
      createdAt: '',
      updatedAt: '',
      sectorIds,
      principalSectorId: principal ? (sectorIds[0] ?? null) : null,
      needs: needs.toSorted((one, other) => one.needId.localeCompare(other.needId)),
      criteria: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null)) as Record<
        string,
        string
      >,
    }
  })

/** Organisations of any alliance, each called differently, with what only members see. */
export const anyOrganisations = fc
  .uniqueArray(organisation, { minLength: 1, maxLength: 4, selector: ({ atlasId }) => atlasId })
  .map((organisations) =>
    organisations.map((each, at) => ({
      ...each,
      // The last one is approached by the first.
      approachedBy: at > 0 && at === organisations.length - 1 ? (organisations[0]?.atlasId ?? '') : '',
      names: Object.fromEntries(Object.entries(each.names).map(([code, name]) => [code, `${name} n°${at}`])),
    })),
  )

export const anyPartnership = fc.record({
  kind: some(partnershipKinds),
  direction: some(directions),
  strength: maybe([1, 2, 3]),
  formality: maybe(formalities),
  since: fc.constant(null),
  until: days,
  state: some(partnershipStates),
  provenance: some(provenances),
  note: text(2000),
}) satisfies fc.Arbitrary<Omit<WrittenPartnership, 'from' | 'to' | 'id' | 'revision'>>

export const writing = (language: Writing['language']): Writing => ({
  ...lists,
  language,
  private: true,
  contacts: true,
  nameLanguages: languages,
  descriptionLanguages: languages,
  registers,
  languages: ['fr', 'en'],
})

if (
  locationFieldKeys.some(
    (key) =>
      ![
        'locality',
        'country',
        'address',
        'postcode',
        'label',
        'point',
        'precision',
        'publicPrecision',
      ].includes(key),
  )
)
  throw new Error('Generate the new field of places too.')
