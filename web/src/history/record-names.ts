import type { Dataset } from '@atlas/shared/dataset'
import type { Labels } from '@atlas/shared/primitives'
import type { Messages } from '../i18n/use-messages.ts'
import type { Entry } from './entries.ts'
import { findingName } from './finding-name.ts'

/**
 * What the record of an entry is called: as it stands now, or as it was when it was deleted. Null where neither is
 * known: somebody has deleted it since.
 */
export function nameOf(
  entry: Entry,
  dataset: Dataset,
  { label, day }: Pick<Messages, 'label' | 'day'>,
): string | null {
  const words = (labels: unknown) => label((labels ?? {}) as Labels, ...dataset.alliance.languages) || null
  const { id, deleted } = entry
  switch (entry.noun) {
    case 'organisation':
      return words(dataset.organisations.find((each) => each.id === id)?.names ?? deleted?.names)
    case 'sector':
      return words(dataset.sectors.find((each) => each.id === id)?.labels ?? deleted?.labels)
    case 'need':
      return words(dataset.needs.find((each) => each.id === id)?.labels ?? deleted?.labels)
    case 'actor-kind':
      return words(dataset.actorKinds.find((each) => each.id === id)?.labels ?? deleted?.labels)
    case 'criterion':
      return words(dataset.criteria.find((each) => each.id === id)?.labels ?? deleted?.labels)
    case 'seat': {
      const seat = dataset.seats.find((each) => each.id === id)
      return seat
        ? words(dataset.organisations[seat.organisation]?.names)
        : words(dataset.organisations.find((each) => each.id === deleted?.organisation_id)?.names)
    }
    case 'expectation': {
      const expectation = dataset.expectations.find((each) => each.id === id)
      const sector = expectation
        ? dataset.sectors[expectation.sector]
        : dataset.sectors.find((each) => each.id === deleted?.sector_id)
      return words(sector?.labels)
    }
    case 'action':
      return entry.about
    case 'gap-decision':
    case 'gap-comment':
      return entry.about && findingName(entry.about, dataset, { label })
    case 'territory':
      return words(dataset.territories.find((each) => each.id === id)?.labels ?? deleted?.labels)
    case 'alliance':
      return dataset.alliance.name
    case 'survey': {
      const survey = dataset.surveys.find((each) => each.id === id)
      const lookedOn = survey?.lookedOn ?? deleted?.looked_on
      return typeof lookedOn === 'string' ? day(lookedOn) : null
    }
    case 'partnership': {
      const sides = sidesOf(entry, dataset).map((names) => words(names))
      return sides.every((side) => side !== null) ? sides.join(' – ') : null
    }
  }
}

/** The names of the two sides of a partnership, the deleted one's as far as they are still there. */
function sidesOf({ id, deleted }: Entry, dataset: Dataset): (Labels | undefined)[] {
  const partnership = dataset.partnerships.find((each) => each.id === id)
  if (partnership) return [partnership.from, partnership.to].map((at) => dataset.organisations[at]?.names)
  return [deleted?.from_id, deleted?.to_id].map(
    (side) => dataset.organisations.find((organisation) => organisation.id === side)?.names,
  )
}
