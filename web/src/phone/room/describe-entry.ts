import type { EntryKind } from '@atlas/shared/workshops'
import type { EntryBodies } from '@atlas/shared/workshops/entries'
import type { PhoneWords } from '@atlas/shared/workshops/words/wording'
import type { PhoneState } from './phone-state.ts'

type Known = Pick<PhoneState, 'organisations' | 'lists'>

/** What an entry is about, in a line: the names in it, or its kind where none is known on this phone. */
export function describeEntry(kind: EntryKind, body: unknown, known: Known, words: PhoneWords): string {
  return describe(kind, body, known, words) || words.own.nameless[kind]
}

function describe(kind: EntryKind, body: unknown, known: Known, words: PhoneWords): string {
  const bodies = { [kind]: body } as Partial<EntryBodies>
  const organisation = (id: string | null | undefined) => (id && known.organisations[id]?.name) || ''
  const { place, tie, need, survey, commitment } = bodies
  if (bodies.organisation) return bodies.organisation.name
  if (bodies.missing) return bodies.missing.name
  if (place) return joined(': ', organisation(place.organisationId), place.locality)
  if (tie) return joined(' – ', organisation(tie.fromId), organisation(tie.toId))
  if (need)
    return joined(
      ': ',
      organisation(need.organisationId),
      need.needIds.map((id) => nameOf(known.lists.needs, id)).join(', '),
    )
  if (survey)
    return joined(
      ' – ',
      survey.sectorId === null ? words.form.everySector : nameOf(known.lists.sectors, survey.sectorId),
      survey.locality ??
        (survey.territoryId === null
          ? words.form.wholeRegion
          : nameOf(known.lists.territories, survey.territoryId)),
    )
  return commitment?.title ?? ''
}

const joined = (sign: string, ...parts: (string | null)[]) => parts.filter(Boolean).join(sign)

const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
  list.find((each) => each.id === id)?.name ?? ''
