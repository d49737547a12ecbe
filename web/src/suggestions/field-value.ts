import type { Dataset } from '@atlas/shared/dataset'
import { organisationFields } from '@atlas/shared/organisation-fields'
import type { SuggestionField } from '@atlas/shared/suggestions'
import { placeOf, type SuggestedListKey, wordsOf } from '@atlas/shared/suggestions/suggested-fields'
import { labelOf } from '../i18n/field-words.ts'
import { languageNamesIn } from '../i18n/language-names.ts'
import type { Messages } from '../i18n/use-messages.ts'

const listFields = { sectors: 'sectorIds', needs: 'needs', actorKinds: 'actorKindIds' } as const

const isList = (key: string): key is SuggestedListKey => key in listFields

/** What a field of a suggestion is called. */
export function fieldName(key: string, { t, language }: Messages): string {
  const words = wordsOf(key)
  if (words)
    return words.language === language
      ? t(labelOf(words.part))
      : `${t(labelOf(words.part))} (${languageNamesIn(language)(words.language)})`
  if (isList(key)) return t(labelOf(listFields[key]))
  const at = placeOf(key)
  if (at !== undefined) return t('suggestions.place', { n: at + 1 })
  return key in organisationFields ? t(labelOf(key as keyof typeof organisationFields)) : key
}

/** A value of a field, as people would say it; empty where there is none. */
export function fieldValue(
  key: string,
  value: SuggestionField['now'],
  { sectors, needs, actorKinds, alliance }: Dataset,
  { t, label, list }: Messages,
): string {
  if (isList(key)) {
    const known = { sectors, needs, actorKinds }[key]
    return list(
      [...value].map((code) => {
        const found = known.find((each) => each.code === code)
        return found ? label(found.labels, ...alliance.languages) : code
      }),
    )
  }
  if (typeof value !== 'string') return value.filter(Boolean).join(', ')
  return key === 'status' && value !== ''
    ? t(`organisations.status.${value}` as Parameters<Messages['t']>[0])
    : value
}
