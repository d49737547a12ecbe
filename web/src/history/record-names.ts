import { columnOf } from '@atlas/shared/column-names'
import type { Dataset } from '@atlas/shared/dataset'
import { type NounEntry, nouns } from '@atlas/shared/nouns'
import type { Labels } from '@atlas/shared/primitives'
import { labelsOf } from '@atlas/shared/record-labels'
import type { Messages } from '../i18n/use-messages.ts'
import type { Entry } from './entries.ts'
import { isDay } from './fields.ts'
import { findingName } from './finding-name.ts'

type Words = Pick<Messages, 't' | 'label' | 'day' | 'language'>

/**
 * What the record of an entry is called, by the columns that its noun declares: as it stands now, or as it was when it
 * was deleted. Null where what it is called by is gone.
 */
export function nameOf({ noun, id, known }: Entry, dataset: Dataset, words: Words): string | null {
  const entry: NounEntry = nouns[noun]
  if (noun === 'alliance') return dataset.alliance.name
  const parts = entry.named.map((property) =>
    partOf(entry, property, known?.[columnOf(property)], dataset, words),
  )
  const there = parts.filter((part) => part !== null)
  // A pair is named by both.
  const isWhole = entry.between === undefined || there.length === parts.length
  if (there.length > 0 && isWhole) return there.join(entry.between ?? ', ')
  return inWords(labelsOf(dataset, noun, id), dataset, words)
}

function partOf(
  { refers, schemas }: NounEntry,
  property: string,
  value: unknown,
  dataset: Dataset,
  words: Words,
): string | null {
  const referred = refers?.[property]
  if (typeof value === 'object') return inWords(value as Labels | null, dataset, words)
  if (typeof value !== 'string' || value === '') return null
  if (referred === 'finding') return findingName(value, dataset, words)
  if (referred) return inWords(labelsOf(dataset, referred, value), dataset, words)
  return isDay(schemas.item.properties[property]) ? words.day(value) : value
}

const inWords = (labels: Labels | null | undefined, { alliance }: Dataset, { label }: Pick<Words, 'label'>) =>
  (labels && label(labels, ...alliance.languages)) || null
