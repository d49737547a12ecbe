import type { Dataset } from '@atlas/shared/dataset'
import { readGapId } from '@atlas/shared/gaps/evidence'
import type { Ref } from '@atlas/shared/gaps/gap'
import { kindName } from '@atlas/shared/gaps/words/gap-words'
import type { Labels } from '@atlas/shared/primitives'
import type { Messages } from '../i18n/use-messages.ts'

/**
 * What a finding is called, from the identity of its gap alone: its kind and what it is about, as far as that is still
 * there. Null where neither has a name.
 */
export function findingName(
  gap: string,
  dataset: Dataset,
  { t, label, language }: Pick<Messages, 't' | 'label' | 'language'>,
): string | null {
  const read = readGapId(gap)
  const subject = (read?.subject ?? []).toSorted((a, b) => rank(a) - rank(b))
  const names = subject.flatMap((ref) => {
    const labels = labelsOf(ref, dataset)
    return labels ? [label(labels, ...dataset.alliance.languages)] : []
  })
  return (
    [kindName(read?.kind ?? '', language), names.join(' · ')].filter(Boolean).join(t('lists.colon')) || null
  )
}

/** What is missing comes first, where it is missing last. */
const order: Ref['noun'][] = ['sector', 'need', 'actor-kind', 'organisation']
const rank = ({ noun }: Ref) => (order.includes(noun) ? order.indexOf(noun) : order.length)

function labelsOf({ noun, id }: Ref, dataset: Dataset): Labels | undefined {
  if (noun === 'locality') return { und: id }
  if (noun === 'organisation') return dataset.organisations.find((each) => each.id === id)?.names
  const lists: Partial<Record<Ref['noun'], readonly { id: string; labels: Labels }[]>> = {
    sector: dataset.sectors,
    territory: dataset.territories,
    need: dataset.needs,
    'actor-kind': dataset.actorKinds,
  }
  return lists[noun]?.find((each) => each.id === id)?.labels
}
