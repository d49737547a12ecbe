import type { Dataset } from '@atlas/shared/dataset'
import type { Facet } from '@atlas/shared/selection'
import { nothing } from '@atlas/shared/selection'
import type { MessageKey } from '../i18n/use-messages.ts'
import { useMessages } from '../i18n/use-messages.ts'

const names = {
  sectors: 'organisations.sector',
  localities: 'organisations.locality',
  territories: 'organisations.territory',
  statuses: 'organisations.status',
  influences: 'organisations.influence',
  engagement: 'organisations.engagement',
} as const satisfies Record<Facet, MessageKey>

/** The words for facets and their values. */
export function useFacetLabels(dataset: Dataset) {
  const { t, label } = useMessages()
  const named = (facet: Facet, value: string): string => {
    if (value === nothing) return t('selection.nothing')
    if (facet === 'sectors') {
      const sector = dataset.sectors.find(({ code }) => code === value)
      return sector ? label(sector.labels, ...dataset.alliance.languages) : t('selection.unknown', { value })
    }
    if (facet === 'territories') {
      const territory = dataset.territories.find(({ id }) => id === value)
      return territory
        ? label(territory.labels, ...dataset.alliance.languages)
        : t('selection.unknown', { value })
    }
    if (facet === 'localities') return value
    return t(`${names[facet]}.${value}` as MessageKey)
  }
  return { facetName: (facet: Facet) => t(names[facet]), valueName: named }
}
