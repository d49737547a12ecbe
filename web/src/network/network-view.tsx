import { affiliationGraph, type Network, tieGraph } from '@atlas/shared/network/build-graph'
import { structure } from '@atlas/shared/network/structure'
import { useComputedColorScheme } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { readNetworkSearch } from '../addresses/network-search.ts'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { NothingToShow } from '../selection/nothing-to-show.tsx'
import { useSelection } from '../selection/selection.tsx'
import { CanvasView } from '../ui/canvas-view.tsx'
import { useViewFiles } from '../ui/view-files.tsx'
import { drawNetwork } from './drawing.ts'
import { useFigures } from './figures.ts'
import classes from './network.module.css'
import { NetworkCanvas, positionsById } from './network-canvas.tsx'
import { NetworkChoices } from './network-choices.tsx'
import { NetworkPanel } from './network-panel.tsx'
import { networkThemes } from './network-theme.ts'
import { radiiByDegree, radiiByInfluence } from './radii.ts'
import { useLayout } from './use-layout.ts'

/** Who is tied to whom, drawn and to read. */
export function NetworkView() {
  const { t, label } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const navigate = useNavigate()
  const dataset = useDataset(slug)
  const { organisations, selected, setSelected, toggleSelected } = useSelection()
  const { ties, size } = readNetworkSearch(useSearch({ strict: false }))
  const theme = networkThemes[useComputedColorScheme('light')]
  const [pointed, setPointed] = useState<string | null>(null)

  const build = useMemo(() => {
    const today = new Date().toISOString().slice(0, 10)
    return (positions: readonly number[]): Network =>
      ties === 'sectors' ? affiliationGraph(dataset, positions) : tieGraph(dataset, positions, today)
  }, [dataset, ties])
  // The layout is of everybody, so that a filter hides organisations and moves none.
  const whole = useMemo(() => build(dataset.organisations.map((_, position) => position)), [build, dataset])
  const radii = useMemo(() => radiiByDegree(whole, structure(whole).degrees), [whole])
  const layout = useLayout(whole, radii)

  const network = useMemo(() => build(organisations), [build, organisations])
  const shape = useMemo(() => structure(network), [network])
  const bySize = size === 'influence' && dataset.judgements
  const drawing = useMemo(() => {
    const sizes = bySize ? radiiByInfluence(whole, dataset) : radii
    const sizeById = new Map(whole.nodes.map(({ id }, node) => [id, sizes[node] ?? 1]))
    return drawNetwork(network, {
      dataset,
      theme,
      radiusOf: ({ id }) => sizeById.get(id) ?? 1,
      nameOf: ({ kind, position }) =>
        label(
          (kind === 'sector' ? dataset.sectors[position]?.labels : dataset.organisations[position]?.names) ??
            {},
          ...dataset.alliance.languages,
        ),
    })
  }, [network, whole, radii, bySize, dataset, theme, label])
  const figures = useFigures(dataset, network, shape)
  useViewFiles({ picture: () => drawPicture(), private: bySize })

  async function drawPicture() {
    const [{ networkPicture }, { paper }] = await Promise.all([
      import('../pictures/network-picture.ts'),
      import('../pictures/picture.ts'),
    ])
    const positionOf = layout ? positionsById(layout) : () => ({ x: 0, y: 0 })
    const drawn = new Map(drawing.nodes.map((node) => [node.id, node]))
    const { languages } = dataset.alliance
    return networkPicture(network, {
      dataset,
      theme: paper,
      positionOf: (id) => ({ ...positionOf(id), radius: drawn.get(id)?.size ?? 1 }),
      nameOf: ({ id }) => drawn.get(id)?.label ?? '',
      sectorName: (sector) => label(dataset.sectors[sector]?.labels ?? {}, ...languages),
      words: {
        missing: t('report.map.missing'),
        wanted: t('report.network.wanted'),
        noSector: t('lists.noSector'),
      },
    })
  }
  if (organisations.length === 0) return <NothingToShow dataset={dataset} />
  const isOrganisation = (id: string) =>
    network.nodes.some((node) => node.id === id && node.kind === 'organisation')
  return (
    <CanvasView
      title={t('lists.list')}
      summary={figures[0]}
      choices={
        <NetworkChoices bySectors={ties === 'sectors'} byInfluence={bySize} judgements={dataset.judgements} />
      }
      panel={
        <NetworkPanel
          dataset={dataset}
          network={network}
          shape={shape}
          figures={figures}
          bySectors={ties === 'sectors'}
          byInfluence={bySize}
          onPoint={setPointed}
        />
      }
    >
      <NetworkCanvas
        drawing={drawing}
        layout={layout}
        selected={selected}
        pointed={pointed}
        label={figures.join(' ')}
        onPick={(id) => {
          if (id === null) setSelected([])
          else if (isOrganisation(id)) toggleSelected(id)
        }}
        onOpen={(id) => {
          if (isOrganisation(id))
            void navigate({ to: '/a/$slug/o/$id', params: { slug, id }, search: (now) => now })
        }}
        onFocus={() => {}}
      />
      {!layout?.settled && (
        <div className={classes.arranging} role="status">
          {t('network.arranging')}
        </div>
      )}
    </CanvasView>
  )
}
