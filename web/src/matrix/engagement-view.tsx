import { findingSettings } from '@atlas/shared/findings/settings'
import { type Filter, nothing } from '@atlas/shared/selection'
import { useParams } from '@tanstack/react-router'
import { scaleSqrt } from 'd3-scale'
import { type ComponentProps, useMemo } from 'react'
import { everywhere } from '../addresses/matrix-search.ts'
import { writeSelection } from '../addresses/selection-search.ts'
import { useDataset } from '../alliances/alliance-queries.ts'
import { localToday } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { NothingToShow } from '../selection/nothing-to-show.tsx'
import { useSelection } from '../selection/selection.tsx'
import { LinkButton } from '../ui/link.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { CrossLegend } from './cross-legend.tsx'
import { CrossView } from './cross-view.tsx'
import { engagementColumns, engagementGrid, influenceRows } from './engagement-grid.ts'
import type { OpenedCell } from './use-opened.ts'

/** Influence by the engagement ladder: who is strong and stands aside. Opinions, for members alone. */
export function EngagementView() {
  const { t, number } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const { filter, organisations, selected } = useSelection()
  const turned = useNarrow()
  const grid = useMemo(() => {
    const { lowEngagement } = findingSettings(localToday(), dataset.alliance.findingChoices)
    return engagementGrid(dataset, organisations, lowEngagement)
  }, [dataset, organisations])
  if (dataset.organisations.length === 0) return <NothingToShow dataset={dataset} />

  const rows = [
    ...influenceRows.map((influence) => ({
      key: influence ?? nothing,
      name: influence ? t(`organisations.influence.${influence}`) : t('matrix.notSaid'),
    })),
    { key: everywhere, name: t('matrix.total') },
  ]
  const columns = [
    ...engagementColumns.map((rung) => ({
      key: rung ?? nothing,
      name: rung ? t(`organisations.engagement.${rung}`) : t('matrix.notSaid'),
    })),
    { key: everywhere, name: t('matrix.total') },
  ]
  const behind = ({ row, column }: OpenedCell) =>
    grid
      .flat()
      .filter(
        ({ influence, engagement }) =>
          (row === everywhere || row === (influence ?? nothing)) &&
          (column === everywhere || column === (engagement ?? nothing)),
      )
  const positionsOf = (cell: OpenedCell) => behind(cell).flatMap((one) => one.organisations)
  const isConcern = (cell: OpenedCell) => behind(cell).every((one) => one.isConcern)
  const sum = (cells: { organisations: number[] }[]) =>
    cells.reduce((all, one) => all + one.organisations.length, 0)
  const fullest = grid.flat().reduce((most, one) => Math.max(most, one.organisations.length), 1)
  const depth = scaleSqrt([0, fullest], [0, 1])
  const cells = grid.flat()
  const high = cells.filter(({ influence }) => influence === 'high')
  const known = cells.filter(({ influence, engagement }) => influence && engagement)
  const signs: ComponentProps<typeof CrossLegend>['entries'] = [
    { state: 'concern', sample: '2 !', words: t('matrix.engagement.concern') },
    { state: 'enough', sample: '3', words: t('matrix.engagement.some') },
    { state: 'unknown', sample: '1', words: t('matrix.engagement.unknown') },
  ]
  return (
    <CrossView
      signs={signs}
      dataset={dataset}
      label={t('matrix.cross.engagement')}
      corner={t(turned ? 'organisations.engagement' : 'organisations.influence')}
      turned={turned}
      slim
      isPrivate
      figures={t('matrix.engagement.figures', {
        n: sum(cells.filter((one) => one.isConcern)),
        high: sum(high),
        unknown: sum(cells) - sum(known),
        total: sum(cells),
      })}
      legend={<CrossLegend entries={signs} />}
      rows={rows}
      columns={columns}
      cellOf={(row, column) => {
        const cell = { row: rows[row]?.key ?? '', column: columns[column]?.key ?? '' }
        const n = positionsOf(cell).length
        const isTotal = cell.row === everywhere || cell.column === everywhere
        const isUnsaid = cell.row === nothing || cell.column === nothing
        const concern = n > 0 && isConcern(cell)
        return {
          number: `${number(n)}${concern ? ' !' : ''}`,
          words: t(concern ? 'matrix.engagement.cell.concern' : 'matrix.engagement.cell', { n }),
          state: isTotal || n === 0 ? 'total' : concern ? 'concern' : isUnsaid ? 'unknown' : 'enough',
          depth: isTotal || isUnsaid ? 0 : depth(n),
        }
      }}
      contentOf={(cell) => {
        const row = rows.find(({ key }) => key === cell.row)
        const column = columns.find(({ key }) => key === cell.column)
        if (!row || !column) return null
        const positions = positionsOf(cell)
        const here = {
          ...filter,
          ...(cell.row !== everywhere && { influences: [cell.row] }),
          ...(cell.column !== everywhere && { engagement: [cell.column] }),
        } as Filter
        const link = { params: { slug }, search: writeSelection({ filter: here, selected: [...selected] }) }
        return {
          name: t('matrix.engagement.spot', { influence: row.name, engagement: column.name }),
          sentences: [
            t('matrix.engagement.cell', { n: positions.length }),
            ...(positions.length > 0 && isConcern(cell) ? [t('matrix.engagement.concern')] : []),
          ],
          organisations: positions,
          links: (
            <>
              <LinkButton size="compact-sm" variant="default" to="/a/$slug/map" {...link}>
                {t('matrix.spot.map')}
              </LinkButton>
              <LinkButton size="compact-sm" variant="default" to="/a/$slug/table" {...link}>
                {t('matrix.spot.table')}
              </LinkButton>
            </>
          ),
        }
      }}
    />
  )
}
