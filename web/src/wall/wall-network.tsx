import type { Dataset } from '@atlas/shared/dataset'
import { tieGraph } from '@atlas/shared/network/build-graph'
import { structure } from '@atlas/shared/network/structure'
import { useComputedColorScheme } from '@mantine/core'
import { useMemo, useState } from 'react'
import { localToday } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { drawNetwork } from '../network/drawing.ts'
import { NetworkCanvas } from '../network/network-canvas.tsx'
import { networkThemes } from '../network/network-theme.ts'
import { radiiByDegree } from '../network/radii.ts'
import { useLayout } from '../network/use-layout.ts'

/** Who is tied to whom: ties appear as they come in, and a click sets one organisation with its partners apart. */
export function WallNetwork({ dataset }: { dataset: Dataset }) {
  const { t, label } = useMessages()
  const theme = networkThemes[useComputedColorScheme('light')]
  const [picked, setPicked] = useState<string | null>(null)
  const network = useMemo(
    () =>
      tieGraph(
        dataset,
        dataset.organisations.map((_, position) => position),
        localToday(),
      ),
    [dataset],
  )
  const radii = useMemo(() => radiiByDegree(network, structure(network).degrees), [network])
  const layout = useLayout(network, radii)
  const drawing = useMemo(() => {
    const sizes = new Map(network.nodes.map(({ id }, node) => [id, radii[node] ?? 1]))
    return drawNetwork(network, {
      dataset,
      theme,
      radiusOf: ({ id }) => sizes.get(id) ?? 1,
      nameOf: ({ position }) =>
        label(dataset.organisations[position]?.names ?? {}, ...dataset.alliance.languages),
    })
  }, [network, radii, dataset, theme, label])
  return (
    <NetworkCanvas
      drawing={drawing}
      layout={layout}
      selected={none}
      pointed={picked}
      label={t('wall.network', { alliance: dataset.alliance.name, n: network.edges.length })}
      onPick={(id) => setPicked(id === picked ? null : id)}
      onOpen={(id) => setPicked(id)}
      onFocus={() => {}}
    />
  )
}

const none: ReadonlySet<string> = new Set()
