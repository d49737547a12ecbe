import type { Dataset } from '@atlas/shared/dataset'
import { readFindingId } from '@atlas/shared/findings/evidence'
import type { Ref } from '@atlas/shared/findings/finding'
import { kindName } from '@atlas/shared/findings/words/finding-words'
import { labelsOf } from '@atlas/shared/record-labels'
import type { Messages } from '../i18n/use-messages.ts'

/**
 * What a finding is called, from the identity of its finding alone: its kind and what it is about, as far as that is still
 * there. Null where neither has a name.
 */
export function findingName(
  finding: string,
  dataset: Dataset,
  { t, label, language }: Pick<Messages, 't' | 'label' | 'language'>,
): string | null {
  const read = readFindingId(finding)
  const subject = (read?.subject ?? []).toSorted((a, b) => rank(a) - rank(b))
  const names = subject.flatMap((ref) => {
    const labels = ref.noun === 'locality' ? { und: ref.id } : labelsOf(dataset, ref.noun, ref.id)
    return labels ? [label(labels, ...dataset.alliance.languages)] : []
  })
  return (
    [kindName(read?.kind ?? '', language), names.join(' · ')].filter(Boolean).join(t('lists.colon')) || null
  )
}

/** What is missing comes first, where it is missing last. */
const order: Ref['noun'][] = ['sector', 'need', 'actor-kind', 'organisation']
const rank = ({ noun }: Ref) => (order.includes(noun) ? order.indexOf(noun) : order.length)
