import type { FieldKind } from '@atlas/shared/organisation-fields/field'
import type { Identifier, Location, Organisation } from '@atlas/shared/organisations'
import { type LocationDraft, locationDraftOf, locationInputOf } from './location-draft.ts'

/** How a kind of field is held while somebody types, and how it is sent: trimmed, lines left empty taken out. */
type DraftKind<Stored, Drafted = Stored> = {
  draftOf: (stored: Stored, languages: readonly string[]) => Drafted
  inputOf: (draft: Drafted) => unknown
}

/** Any of them; whoever asks knows what the values are. */
type AnyKind = {
  draftOf: (stored: never, languages: readonly string[]) => unknown
  inputOf: (draft: never) => unknown
}

/** Empty text stands for nothing. */
const optionalText = (complete = (text: string) => text): DraftKind<string | null, string> => ({
  draftOf: (stored) => stored ?? '',
  inputOf: (draft) => complete(draft.trim()) || null,
})
const text: DraftKind<string> = { draftOf: (stored) => stored, inputOf: (draft) => draft.trim() }
const asIs: DraftKind<unknown> = { draftOf: (stored) => stored, inputOf: (draft) => draft }

type Words = Readonly<Record<string, string>>
type Answers = Organisation['criteria']
type Needs = Organisation['needs']

const kinds = {
  text,
  line: text,
  'web-address': optionalText(withScheme),
  email: optionalText(),
  phone: optionalText(),
  day: optionalText(),
  choice: asIs,
  'yes-no': asIs,
  reference: asIs,
  // Sets: sorted, so that two of the same members are the same.
  references: {
    draftOf: (ids: string[]) => [...ids],
    inputOf: (ids: string[]) => [...ids].sort(),
  },
  finding: asIs,
  country: asIs,
  words: {
    draftOf: (words: Words, languages: readonly string[]) => ({
      ...Object.fromEntries(languages.map((language) => [language, ''])),
      ...words,
    }),
    inputOf: (words: Words) => filled(words),
  },
  point: asIs,
  answers: {
    draftOf: (answers: Answers) => ({ ...answers }),
    inputOf: (answers: Answers) => filled(answers),
  },
  identifiers: {
    draftOf: (all: Identifier[]) => all.map(({ scheme, value }) => ({ scheme, value })),
    inputOf: (all: Identifier[]) =>
      all
        .map(({ scheme, value }) => ({ scheme: scheme.trim(), value: value.trim() }))
        .filter(({ scheme, value }) => scheme || value),
  },
  needs: {
    draftOf: (needs: Needs) => needs.map(({ needId, formality }) => ({ needId, formality })),
    inputOf: (needs: Needs) => needs.toSorted((one, other) => (one.needId < other.needId ? -1 : 1)),
  },
  locations: {
    draftOf: (locations: Location[]) => locations.map(locationDraftOf),
    inputOf: (locations: LocationDraft[]) => locations.map(locationInputOf),
  },
} satisfies Record<FieldKind, AnyKind>

/** Kinds that are typed as text where the record may have nothing. */
export type OptionalTextKind = 'web-address' | 'email' | 'phone' | 'day'

export const draftKind = (kind: FieldKind): AnyKind => kinds[kind]

/** People leave the scheme out. */
function withScheme(text: string): string {
  return text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
}

/** Entries that say something, texts trimmed. */
const filled = (entries: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(entries)
      .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== ''),
  )
