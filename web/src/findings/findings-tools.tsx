import type { Dataset } from '@atlas/shared/dataset'
import { SegmentedControl, Switch } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FindingsSearch, readFindingsSearch } from '../addresses/findings-search.ts'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './findings.module.css'

type Props = {
  dataset: Dataset
  mayWrite: boolean
  /** Where there is none, there is nothing to group. */
  hasFindings: boolean
}

/** Findings or actions, how the findings are grouped, and what is supposed; all in the address. */
export function FindingsTools({ dataset, mayWrite, hasFindings }: Props) {
  const { t } = useMessages()
  const navigate = useNavigate()
  const { by = 'kind', tab, assume } = readFindingsSearch(useSearch({ strict: false }))
  const showsActions = tab === 'actions' && mayWrite
  const missing = dataset.organisations.filter(({ status }) => status === 'missing').length
  const write = (part: FindingsSearch) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false })
  return (
    <div className={classes.tools}>
      {mayWrite && (
        <SegmentedControl
          size="sm"
          aria-label={t('findings.tab')}
          value={showsActions ? 'actions' : 'findings'}
          onChange={(value) => write({ tab: value === 'actions' ? 'actions' : undefined })}
          data={[
            { value: 'findings', label: t('shell.view.findings') },
            { value: 'actions', label: t('actions.many') },
          ]}
        />
      )}
      {!showsActions && hasFindings && (
        <SegmentedControl
          size="xs"
          aria-label={t('findings.by')}
          value={by}
          onChange={(value) => write({ by: value === 'level' ? 'level' : undefined })}
          data={[
            { value: 'kind', label: t('findings.by.kind') },
            { value: 'level', label: t('findings.by.level') },
          ]}
        />
      )}
      {!showsActions && (missing > 0 || assume) && (
        <Switch
          size="sm"
          checked={assume === 'missing-actors-found'}
          onChange={({ currentTarget }) =>
            write({ assume: currentTarget.checked ? 'missing-actors-found' : undefined })
          }
          label={t('findings.assume', { n: missing })}
        />
      )}
    </div>
  )
}
