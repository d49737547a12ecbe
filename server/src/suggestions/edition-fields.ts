import type { Edition, EditionLabel, EditionOrganisation } from '@atlas/shared/editions/edition'
import {
  type SuggestedFields,
  suggestedLineKeys,
  suggestedPlaceKeys,
} from '@atlas/shared/suggestions/suggested-fields'

/** Forms show as many places, an empty one among them. */
const maxPlaces = 4

/** In which of some languages a name is told; the first one where it has none. */
const languageOf = (words: Readonly<Record<string, string>>, languages: readonly string[]): string =>
  languages.find((language) => words[language]) ?? Object.keys(words)[0] ?? languages[0] ?? 'en'

/**
 * What an edition tells of an organisation, as a form shows it. Places that are hidden stand in no form.
 * @param organisation undefined for one that is missing
 * @param languages in which words are wanted, the best first
 */
export function fieldsOfEdition(
  edition: Edition,
  organisation: EditionOrganisation | undefined,
  languages: readonly string[],
): SuggestedFields {
  const { names = {}, descriptions = {}, places = [] } = organisation ?? {}
  const named = languageOf(names, languages)
  const described = languageOf(descriptions, [named])
  const codes = (list: readonly EditionLabel[], at: readonly number[] = []) =>
    at.flatMap((position) => list[position]?.code ?? []).sort()
  return {
    [`names.${named}`]: names[named] ?? '',
    [`descriptions.${described}`]: descriptions[described] ?? '',
    ...Object.fromEntries(
      suggestedLineKeys.map((key) => [
        key,
        (organisation?.[key as keyof EditionOrganisation] ?? '') as string,
      ]),
    ),
    sectors: codes(edition.sectors, organisation?.sectors),
    needs: codes(edition.needs, organisation?.needs),
    actorKinds: codes(edition.actorKinds, organisation?.actorKinds),
    ...Object.fromEntries(
      [...places.filter(({ precision }) => precision !== 'hidden'), undefined]
        .slice(0, maxPlaces)
        .map((place, at) => [`place.${at}`, suggestedPlaceKeys.map((key) => place?.[key] ?? '')]),
    ),
    ...(organisation && { status: organisation.status }),
  }
}
