import type { Edition, EditionLabel, EditionOrganisation } from '@atlas/shared/editions/edition'
import {
  type SuggestedFields,
  type SuggestedListKey,
  suggestedLineKeys,
  suggestedPlaceKeys,
} from '@atlas/shared/suggestions/suggested-fields'

/** Forms show as many places, an empty one among them. */
const maxPlaces = 4

/** In which of some languages a name is told; the first one where it has none. */
const languageOf = (words: Readonly<Record<string, string>>, languages: readonly string[]): string =>
  languages.find((language) => words[language]) ?? Object.keys(words)[0] ?? languages[0] ?? 'en'

type Told = {
  names: Record<string, string>
  descriptions: Record<string, string>
  status: string
  places: readonly ({ precision: string } & Record<(typeof suggestedPlaceKeys)[number], string>)[]
}

/**
 * What is told of an organisation, as a form shows it. Places that are hidden stand in no form.
 * @param told undefined of one that is missing
 * @param languages in which words are wanted, the best first
 */
export function fieldsOfEntry(
  told: Told | undefined,
  codes: Record<SuggestedListKey, string[]>,
  languages: readonly string[],
): SuggestedFields {
  const { names = {}, descriptions = {}, places = [] } = told ?? {}
  const named = languageOf(names, languages)
  const described = languageOf(descriptions, [named])
  return {
    [`names.${named}`]: names[named] ?? '',
    [`descriptions.${described}`]: descriptions[described] ?? '',
    ...Object.fromEntries(
      suggestedLineKeys.map((key) => [
        key,
        ((told as Record<string, unknown> | undefined)?.[key] ?? '') as string,
      ]),
    ),
    ...codes,
    ...Object.fromEntries(
      [...places.filter(({ precision }) => precision !== 'hidden'), undefined]
        .slice(0, maxPlaces)
        .map((place, at) => [`place.${at}`, suggestedPlaceKeys.map((key) => place?.[key] ?? '')]),
    ),
    ...(told && { status: told.status }),
  }
}

/** What an edition tells of an organisation, as a form shows it. */
export function fieldsOfEdition(
  edition: Edition,
  organisation: EditionOrganisation | undefined,
  languages: readonly string[],
): SuggestedFields {
  const codes = (list: readonly EditionLabel[], at: readonly number[] = []) =>
    at.flatMap((position) => list[position]?.code ?? []).sort()
  return fieldsOfEntry(
    organisation,
    {
      sectors: codes(edition.sectors, organisation?.sectors),
      needs: codes(edition.needs, organisation?.needs),
      actorKinds: codes(edition.actorKinds, organisation?.actorKinds),
    },
    languages,
  )
}
