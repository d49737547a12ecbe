import type { Dataset } from '../../dataset.ts'
import type { LocationInput, OrganisationCreate } from '../../organisations.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import type { AnyFinding } from '../analyses/analyses.ts'
import { wantedBy } from '../candidates/wanted.ts'
import type { Ref } from '../finding.ts'
import { findingWords } from './finding-words.ts'

/**
 * The missing actor that would close a finding, for a form to start from: with a name and a role in words, what it would do
 * and where. Of a finding that lacks nobody in particular, it has a name and the finding alone.
 */
export function missingActorFor(
  dataset: Dataset,
  finding: AnyFinding,
  language: SentenceLanguage,
): OrganisationCreate {
  const wanted = wantedBy(finding) ?? { of: null, places: [], role: null }
  const [place = null] = wanted.places
  const { name, role } = findingWords(dataset, language).missingActor({ ...wanted, place })
  const idOf = (noun: Ref['noun']) => (wanted.of?.noun === noun ? [wanted.of.id] : [])
  const sectorIds = finding.kind === 'sector-ties' ? finding.subject.map(({ id }) => id) : idOf('sector')
  return {
    status: 'missing',
    names: { [language]: name.slice(0, 300) },
    role: role.slice(0, 2000),
    sectorIds,
    needs: idOf('need').map((needId) => ({ needId, formality: null })),
    actorKindIds: idOf('actor-kind'),
    expectedTerritoryId: place && territoryOf(dataset, place),
    locations: place ? locationsAt(dataset, place) : [],
    answersFinding: finding.id,
  }
}

function territoryOf({ territories, populatedPlaces }: Dataset, { noun, id }: Ref): string | null {
  if (noun === 'territory') return id
  const at = noun === 'place' ? populatedPlaces?.id.findIndex((place) => String(place) === id) : undefined
  return territories[populatedPlaces?.territory[at ?? -1] ?? -1]?.id ?? null
}

/** Where it is looked for: a place of the gazetteer has a point, though nobody is known to stand on it. */
function locationsAt({ populatedPlaces: places }: Dataset, { noun, id }: Ref): LocationInput[] {
  if (noun === 'locality') return [{ locality: id.slice(0, 200) }]
  const at = noun === 'place' ? (places?.id.findIndex((place) => String(place) === id) ?? -1) : -1
  const [longitude, latitude] = [places?.longitude[at], places?.latitude[at]]
  if (longitude === undefined || latitude === undefined) return []
  const locality = (places?.name[at] ?? '').slice(0, 200)
  return [{ locality, point: [longitude, latitude], precision: 'locality', publicPrecision: 'locality' }]
}
