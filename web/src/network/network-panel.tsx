import type { Dataset } from '@atlas/shared/dataset'
import type { Network } from '@atlas/shared/network/build-graph'
import type { Structure } from '@atlas/shared/network/structure'
import { SegmentedControl, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { writeSelection } from '../addresses/selection-search.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { OrganisationList } from '../selection/organisation-list.tsx'
import { SectorLegend } from '../selection/sector-legend.tsx'
import { useSelection } from '../selection/selection.tsx'
import { LinkText } from '../ui/link.tsx'
import { ChosenDeparture } from './chosen-departure.tsx'
import classes from './network.module.css'
import { NetworkSigns } from './network-signs.tsx'
import { TieList } from './tie-list.tsx'

type Props = {
  dataset: Dataset
  network: Network
  shape: Structure
  figures: readonly string[]
  bySectors: boolean
  byInfluence: boolean
  onPoint: (id: string | null) => void
}

/** The network to read: its figures, its legend, its organisations and its ties. */
export function NetworkPanel({ dataset, network, shape, figures, bySectors, byInfluence, onPoint }: Props) {
  const { t } = useMessages()
  const { filter, selected } = useSelection()
  const [list, setList] = useState<'organisations' | 'ties'>('organisations')
  const degrees = useMemo(
    () => new Map(network.nodes.map(({ id }, node) => [id, shape.degrees[node] ?? 0])),
    [network, shape],
  )
  const byTies = useMemo(
    () =>
      network.nodes
        .filter(({ kind }) => kind === 'organisation')
        .sort((a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0))
        .map(({ position }) => position),
    [network, degrees],
  )
  return (
    <>
      <div className={classes.head}>
        <Text size="sm">{figures.join(' ')}</Text>
        <ChosenDeparture dataset={dataset} selected={selected} />
        <SectorLegend dataset={dataset} />
        <NetworkSigns bySectors={bySectors} byInfluence={byInfluence} />
        {dataset.sectors.length > 1 && (
          <LinkText
            size="sm"
            to="/a/$slug/matrix"
            params={{ slug: dataset.alliance.slug }}
            search={{ ...writeSelection({ filter, selected: [...selected] }), cross: 'pairs' }}
          >
            {t('matrix.pairs.open')}
          </LinkText>
        )}
        {!bySectors && (
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t('lists.list')}
            value={list}
            onChange={(value) => setList(value === 'ties' ? 'ties' : 'organisations')}
            data={[
              { value: 'organisations', label: t('network.list.organisations') },
              { value: 'ties', label: t('network.list.ties') },
            ]}
          />
        )}
      </div>
      <div className={classes.lists}>
        {list === 'ties' && !bySectors ? (
          <TieList dataset={dataset} network={network} onPoint={onPoint} />
        ) : (
          <OrganisationList
            dataset={dataset}
            organisations={byTies}
            label={t('network.list.organisations')}
            hint={bySectors ? undefined : ({ id }) => t('network.list.tieCount', { n: degrees.get(id) ?? 0 })}
            onPoint={onPoint}
          />
        )}
      </div>
    </>
  )
}
