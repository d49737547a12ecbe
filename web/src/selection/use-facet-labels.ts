import type { Dataset } from '@atlas/shared/dataset'
import type { Facet } from '@atlas/shared/selection'
import { nothing } from '@atlas/shared/selection'
import type { MessageKey } from '../i18n/use-messages.ts'
import { useMessages } from '../i18n/use-messages.ts'

const names = {
  sectors: 'organisations.sector',
  localities: 'organisations.locality',
  territories: 'organisations.territory',
  needs: 'needs.served',
  actorKinds: 'actor-kinds.one',
  statuses: 'organisations.status',
  influences: 'organisations.influence',
  engagement: 'organisations.engagement',
} as const satisfies Record<Facet, MessageKey>

/** The words for facets and their values. */
export function useFacetLabels(dataset: Dataset) {
  const { t, label } = useMessages()
  const valueName = (facet: Facet, value: string): string => {
    if (value === nothing) return t('selection.nothing')
    if (facet === 'localities') return value
    const named =
      facet === 'territories'
        ? dataset.territories.find(({ id }) => id === value)
        : facet === 'sectors' || facet === 'needs' || facet === 'actorKinds'
          ? dataset[facet].find(({ code }) => code === value)
          : null
    if (named) return label(named.labels, ...dataset.alliance.languages)
    if (named === undefined) return t('selection.unknown', { value })
    return t(`${names[facet]}.${value}` as MessageKey)
  }
  return { facetName: (facet: Facet) => t(names[facet]), valueName }
}
