import { findingSettings } from '@atlas/shared/findings/settings'
import { useParams } from '@tanstack/react-router'
import { type ComponentProps, useMemo } from 'react'
import { maxSelected, writeSelection } from '../addresses/selection-search.ts'
import { useDataset } from '../alliances/alliance-queries.ts'
import { localToday } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { useSelection } from '../selection/selection.tsx'
import { LinkButton } from '../ui/link.tsx'
import type { CrossCell } from './cross-grid.tsx'
import { CrossLegend } from './cross-legend.tsx'
import { CrossView } from './cross-view.tsx'
import { type SectorCell, sectorGrid } from './sector-grid.ts'

/** How each verdict on a pair of sectors is filled. */
const looks: Record<SectorCell['verdict'], CrossCell['state']> = {
  none: 'none',
  few: 'thin',
  'as-expected': 'enough',
  'too-small-to-say': 'unknown',
}

/** Sectors by sectors: ties observed against those that chance would bring. */
export function PairsView() {
  const { t, number, label } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const { filtered } = useSelection()
  const pairOf = useMemo(
    () => sectorGrid(dataset, findingSettings(localToday(), dataset.alliance.findingChoices)),
    [dataset],
  )
  const lines = dataset.sectors.map(({ code, labels, colour }, sector) => ({
    key: code,
    name: label(labels, ...dataset.alliance.languages),
    sign: <SectorMark sector={sector} colour={colour} />,
  }))
  const pairs = dataset.sectors.flatMap((_, one) =>
    dataset.sectors.slice(0, one).flatMap((_, other) => pairOf(one, other) ?? []),
  )
  const count = (verdict: SectorCell['verdict']) => pairs.filter((pair) => pair.verdict === verdict).length
  const sectorAt = (key: string) => dataset.sectors.findIndex(({ code }) => code === key)
  // Of many, a tenth of a tie means nothing.
  const expectedOf = ({ expected }: SectorCell) =>
    expected < 10 ? Math.round(expected * 10) / 10 : Math.round(expected)
  const words = (pair: SectorCell) =>
    t('matrix.pairs.cell', {
      n: pair.ties.length,
      expected: number(expectedOf(pair)),
      verdict: t(`matrix.pairs.${pair.verdict}`),
    })
  const signs: ComponentProps<typeof CrossLegend>['entries'] = [
    { state: 'enough', sample: '9', words: t('matrix.pairs.as-expected') },
    { state: 'thin', sample: '2', words: t('matrix.pairs.few') },
    { state: 'none', sample: '0', words: t('matrix.pairs.none') },
    { state: 'unknown', sample: '1', words: t('matrix.pairs.too-small-to-say') },
  ]
  return (
    <CrossView
      signs={signs}
      dataset={dataset}
      label={t('matrix.cross.pairs')}
      corner={t('matrix.pairs.sector')}
      figures={[
        t('matrix.pairs.figures', {
          n: pairs.length,
          none: count('none'),
          few: count('few'),
          small: count('too-small-to-say'),
        }),
        ...(filtered ? [t('matrix.pairs.filtered')] : []),
      ].join(' ')}
      legend={
        <>
          <CrossLegend entries={signs} />
          <p>{t('matrix.pairs.method')}</p>
        </>
      }
      rows={lines}
      columns={lines}
      cellOf={(row, column) => {
        const pair = pairOf(row, column)
        if (!pair) return { number: '–', words: t('matrix.pairs.itself'), state: 'total' }
        return {
          number: number(pair.ties.length),
          note: t('matrix.pairs.of', { expected: number(expectedOf(pair)) }),
          words: words(pair),
          state: looks[pair.verdict],
          depth: 0.3,
        }
      }}
      contentOf={({ row, column }) => {
        const [one, other] = [sectorAt(row), sectorAt(column)]
        const pair = one < 0 || other < 0 ? null : pairOf(one, other)
        if (!pair) return null
        const ids = pair.organisations.flatMap((position) => dataset.organisations[position]?.id ?? [])
        return {
          name: t('matrix.pairs.spot', { one: lines[one]?.name ?? '', other: lines[other]?.name ?? '' }),
          sentences: [words(pair), ...(pair.organisations.length > 0 ? [t('matrix.pairs.who')] : [])],
          organisations: pair.organisations,
          links: (
            <LinkButton
              size="compact-sm"
              variant="default"
              to="/a/$slug/network"
              params={{ slug }}
              search={writeSelection({ filter: {}, selected: ids.slice(0, maxSelected) })}
            >
              {t('findings.evidence.network')}
            </LinkButton>
          ),
        }
      }}
    />
  )
}
