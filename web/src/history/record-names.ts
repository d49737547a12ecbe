import type { Dataset } from '@atlas/shared/dataset'
import type { Labels } from '@atlas/shared/primitives'
import type { Messages } from '../i18n/use-messages.ts'
import type { Entry } from './entries.ts'
import { findingName } from './finding-name.ts'

type Words = Pick<Messages, 't' | 'label' | 'day' | 'language'>

/**
 * What the record of an entry is called: as it stands now, or as it was when it was deleted. Null where what it is
 * called by is gone.
 */
export function nameOf({ noun, id, known }: Entry, dataset: Dataset, words: Words): string | null {
  const { label, day } = words
  const { languages, name } = dataset.alliance
  const inWords = (labels: unknown) => label((labels ?? {}) as Labels, ...languages) || null
  const organisation = (of: unknown) => inWords(dataset.organisations.find((each) => each.id === of)?.names)
  const among = (records: Dataset['sectors'] | Dataset['territories'], of: unknown) =>
    inWords(records.find((each) => each.id === of)?.labels)
  /** A sector and a place, as far as they are said and still there. */
  const spot = () =>
    [
      among(dataset.sectors, known?.sector_id),
      among(dataset.territories, known?.territory_id) ?? text(known?.locality),
    ]
      .filter((part) => part !== null)
      .join(', ')
  switch (noun) {
    case 'alliance':
      return name
    case 'organisation':
      return inWords(known?.names) ?? organisation(id)
    case 'seat':
      return organisation(known?.organisation_id)
    case 'expectation':
      return spot() || null
    case 'survey':
      return (
        [spot(), typeof known?.looked_on === 'string' && day(known.looked_on)].filter(Boolean).join(', ') ||
        null
      )
    case 'action':
      return text(known?.title)
    case 'gap-decision':
    case 'gap-comment':
      return typeof known?.gap === 'string' ? findingName(known.gap, dataset, words) : null
    case 'partnership': {
      const sides = [known?.from_id, known?.to_id].map(organisation)
      return sides.every((side) => side !== null) ? sides.join(' – ') : null
    }
    default:
      return inWords(known?.labels)
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
