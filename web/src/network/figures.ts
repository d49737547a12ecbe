import type { Dataset } from '@atlas/shared/dataset'
import type { Network } from '@atlas/shared/network/build-graph'
import type { Structure } from '@atlas/shared/network/structure'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'

/** The network in plain sentences: what is counted, how it hangs together, what is drawn and not counted. */
export function useFigures(dataset: Dataset, network: Network, shape: Structure): string[] {
  const { t, label, list } = useMessages()
  return useMemo(() => {
    const missing = network.nodes.filter(({ status }) => status === 'missing').length
    const wanted = network.edges.filter((edge) => edge.wanted && edge.partnerships.length > 0).length
    const drawn = [
      missing > 0 && t('network.figures.missing', { n: missing }),
      wanted > 0 && t('network.figures.wanted', { n: wanted }),
    ].filter((words) => words !== false)
    const notCounted = drawn.length > 0 ? [t('network.figures.notCounted', { what: list(drawn) })] : []
    const alone = shape.isolates.flatMap((node) => network.nodes[node] ?? [])
    if (shape.sectors > 0) {
      const empty = alone.filter(({ kind }) => kind === 'sector')
      const names = list(
        empty.map(({ position }) =>
          label(dataset.sectors[position]?.labels ?? {}, ...dataset.alliance.languages),
        ),
      )
      const { organisations, sectors } = shape
      return [
        t('network.figures.sectors', { organisations, sectors }),
        t('network.figures.empty', { n: empty.length, names, without: alone.length - empty.length }),
        ...notCounted,
      ]
    }
    const { organisations, edges, components, isolates } = shape
    const counted = t('network.figures', { organisations, ties: edges })
    if (organisations < 2) return [counted, ...notCounted]
    return [
      counted,
      components.length > 0
        ? t('network.figures.groups', {
            n: components.length,
            largest: components[0]?.length ?? 0,
            isolates: isolates.length,
          })
        : t('network.figures.noGroup'),
      ...notCounted,
    ]
  }, [dataset, network, shape, t, label, list])
}
