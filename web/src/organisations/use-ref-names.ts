import type { Dataset } from '@atlas/shared/dataset'
import type { Ref } from '@atlas/shared/gaps/gap'
import type { Labels } from '@atlas/shared/primitives'
import { useMessages } from '../i18n/use-messages.ts'

/** What references to records of a dataset are called. */
export function useRefNames(dataset: Dataset): (ref: Ref) => string {
  const { t, label } = useMessages()
  const named: Partial<Record<Ref['noun'], readonly { id: string; labels: Labels }[]>> = {
    sector: dataset.sectors,
    need: dataset.needs,
    'actor-kind': dataset.actorKinds,
    territory: dataset.territories,
  }
  return ({ noun, id }) => {
    const labels =
      noun === 'organisation'
        ? dataset.organisations.find((organisation) => organisation.id === id)?.names
        : named[noun]?.find((record) => record.id === id)?.labels
    return labels ? label(labels, ...dataset.alliance.languages) : t('history.gone')
  }
}
