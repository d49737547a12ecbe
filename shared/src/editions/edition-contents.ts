import type { FileContents } from '../exchange/file-contents.ts'
import { knownRegisters } from '../exchange/titles.ts'
import type { WrittenOrganisation, WrittenPartnership } from '../exchange/written.ts'
import { nameIn } from '../names.ts'
import { blankFields, fieldOf, organisationFieldKeys } from '../organisation-fields.ts'
import type { Location } from '../organisations.ts'
import { atlas } from '../registers.ts'
import type { SentenceLanguage } from '../sentences/languages.ts'
import type { Edition, EditionOrganisation, EditionPlace } from './edition.ts'

/** What files of an edition are made of: as files of an alliance, with blanks where nothing was published. */
export function editionContents(edition: Edition, language: SentenceLanguage): FileContents {
  const { alliance, organisations, partnerships } = edition
  const idsOf = <Each extends { code: string | null }>(list: readonly Each[]) =>
    list.map((each, at) => ({ ...each, id: each.code ?? `${at}` }))
  const lists = {
    sectors: idsOf(edition.sectors),
    needs: idsOf(edition.needs),
    actorKinds: idsOf(edition.actorKinds),
    territories: idsOf(edition.territories),
  }
  const names = (at: number) => nameIn(organisations[at]?.names ?? {}, language, ...alliance.languages)
  const end = (at: number) => {
    const id = organisations[at]?.id ?? ''
    return { id, atlasId: id, name: names(at) }
  }
  return {
    name: alliance.name,
    day: edition.day,
    note: undefined,
    writing: {
      ...{ language, private: false, contacts: true, languages: alliance.languages, ...lists, criteria: [] },
      nameLanguages: languagesOf(edition, ({ names }) => names),
      descriptionLanguages: languagesOf(edition, ({ descriptions }) => descriptions),
      registers: knownRegisters.filter(
        (register) =>
          register !== atlas &&
          organisations.some(({ identifiers }) => identifiers.some(({ scheme }) => scheme === register)),
      ),
    },
    async *organisations() {
      for (const organisation of organisations) yield writtenOrganisation(organisation, lists)
    },
    async *partnerships() {
      for (const [at, { from, to, ...tie }] of partnerships.entries())
        yield {
          ...{ id: `${end(from).id}.${end(to).id}.${at}`, revision: 1, from: end(from), to: end(to) },
          ...{ ...tie, strength: null, since: null, state: 'existing', note: '' },
        } satisfies WrittenPartnership
    },
    async *surveys() {},
  }
}

/** In the alliance's order, then by code. */
function languagesOf(
  { alliance, organisations }: Edition,
  wordsOf: (organisation: EditionOrganisation) => Record<string, string>,
): string[] {
  const found = [
    ...new Set(organisations.flatMap((organisation) => Object.keys(wordsOf(organisation)))),
  ].sort()
  return [
    ...alliance.languages.filter((language) => found.includes(language)),
    ...found.filter((language) => !alliance.languages.includes(language)),
  ]
}

type Lists = Record<'sectors' | 'needs' | 'actorKinds' | 'territories', readonly { id: string }[]>

/** The field that names the principal one of an organisation's sectors. */
const principalKey = organisationFieldKeys.find((key) => {
  const { kind, refersTo } = fieldOf(key)
  return kind === 'reference' && refersTo === 'sectors'
})

function writtenOrganisation(organisation: EditionOrganisation, lists: Lists): WrittenOrganisation {
  const { id, sectors, principal, needs, actorKinds, places, hash: _, salt: __, ...facts } = organisation
  const ids = (list: readonly { id: string }[], positions: readonly number[]) =>
    positions.flatMap((at) => list[at]?.id ?? [])
  const sectorIds = ids(lists.sectors, sectors)
  return {
    ...blankFields(organisationFieldKeys),
    ...facts,
    ...{ id, atlasId: id, approachedBy: '', seats: [], revision: 1, createdAt: '', updatedAt: '' },
    publicContact: facts.email !== null || facts.phone !== null,
    sectorIds,
    ...(principalKey && principal && { [principalKey]: sectorIds[0] }),
    needs: ids(lists.needs, needs).map((needId) => ({ needId, formality: null })),
    actorKindIds: ids(lists.actorKinds, actorKinds),
    locations: places.map((place, at) => writtenPlace(place, `${id}.${at + 1}`, lists)),
  }
}

const writtenPlace = ({ territory, ...place }: EditionPlace, id: string, lists: Lists): Location => ({
  ...place,
  id,
  publicPrecision: place.precision,
  territoryId: territory === null ? null : (lists.territories[territory]?.id ?? null),
})
