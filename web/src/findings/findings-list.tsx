import { type Dataset, isActive } from '@atlas/shared/dataset'
import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { Button } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { NothingToShow } from '../selection/nothing-to-show.tsx'
import { useSelection } from '../selection/selection.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FindingGroup } from './finding-group.tsx'
import classes from './findings.module.css'
import { FindingsIndex } from './findings-index.tsx'
import { groupFindings, groupId, isUp } from './group-findings.ts'
import { SeatChart } from './seat-chart.tsx'
import { SettledFindings } from './settled-findings.tsx'
import type { FindingLists } from './use-findings.ts'

type Props = {
  dataset: Dataset
  findings: FindingLists
  by: 'kind' | 'level'
  words: FindingWords
}

/** The first of these that is found has the chart of the table. */
const aboutTheTable: AnyFinding['kind'][] = [
  'sector-balance',
  'small-core',
  'seats',
  'representatives',
  'authority',
]

/** The findings that the filter shows, in groups. */
export const FindingsList = memo(
  ({ dataset, findings: { all, shown, gone, filtered }, by, words }: Props) => {
    const { t } = useMessages()
    const { setFilter } = useSelection()
    const { slug } = dataset.alliance
    const groups = useMemo(() => groupFindings(shown.filter(isUp), by), [shown, by])
    const kinds = groups.flatMap((group) => (group.by === 'kind' ? group.topic : []))
    const charted = aboutTheTable.find((kind) => kinds.includes(kind))
    const total = all.filter(isUp).length
    const n = shown.filter(isUp).length
    if (all.length + gone.length === 0 && dataset.organisations.length === 0)
      return <NothingToShow dataset={dataset} />
    const organisations = dataset.organisations.filter(isActive).length
    return (
      <>
        {filtered && (
          <p className={classes.notice} role="status">
            {t('findings.filtered', { n, total })}
          </p>
        )}
        {organisations < 2 && <p className={classes.notice}>{t('findings.tooFew', { n: organisations })}</p>}
        {total === 0 && (
          <EmptyState
            title={t(all.length > 0 ? 'findings.settled' : 'findings.none')}
            text={t(all.length > 0 ? 'findings.settled.text' : 'findings.none.text')}
          />
        )}
        {n === 0 && total > 0 && (
          <EmptyState title={t('findings.noneHere')} text={t('findings.noneHere.text')}>
            <Button variant="default" onClick={() => setFilter({})}>
              {t('selection.clearFilters')}
            </Button>
          </EmptyState>
        )}
        <div className={classes.body}>
          {groups.length > 1 && <FindingsIndex groups={groups} words={words} />}
          <div className={classes.groups}>
            {groups.map((group) => (
              <FindingGroup key={groupId(group)} group={group} words={words} slug={slug}>
                {group.by === 'kind' && group.topic === charted && <SeatChart dataset={dataset} />}
              </FindingGroup>
            ))}
            <SettledFindings
              findings={shown.filter((decided) => !isUp(decided))}
              gone={gone}
              words={words}
              slug={slug}
            />
          </div>
        </div>
      </>
    )
  },
)
