import type { Dataset } from '@atlas/shared/dataset'
import type { Ref } from '@atlas/shared/findings/finding'
import { labelsOf } from '@atlas/shared/record-labels'
import { useMessages } from '../i18n/use-messages.ts'

/** What references to records of a dataset are called. */
export function useRefNames(dataset: Dataset): (ref: Ref) => string {
  const { t, label } = useMessages()
  return ({ noun, id }) => {
    const labels = labelsOf(dataset, noun, id)
    return labels ? label(labels, ...dataset.alliance.languages) : t('history.gone')
  }
}
