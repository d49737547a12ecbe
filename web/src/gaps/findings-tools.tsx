import { SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './findings.module.css'
import { type FindingsSearch, readFindingsSearch } from './findings-search.ts'

/** Findings or actions, and how the findings are grouped; both in the address. */
export function FindingsTools({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useMessages()
  const navigate = useNavigate()
  const { by = 'kind', tab } = readFindingsSearch(useSearch({ strict: false }))
  const showsActions = tab === 'actions' && mayWrite
  const write = (part: FindingsSearch) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false })
  return (
    <div className={classes.tools}>
      {mayWrite && (
        <SegmentedControl
          size="sm"
          aria-label={t('gaps.tab')}
          value={showsActions ? 'actions' : 'findings'}
          onChange={(value) => write({ tab: value === 'actions' ? 'actions' : undefined })}
          data={[
            { value: 'findings', label: t('shell.view.findings') },
            { value: 'actions', label: t('actions.many') },
          ]}
        />
      )}
      {!showsActions && (
        <SegmentedControl
          size="xs"
          aria-label={t('gaps.by')}
          value={by}
          onChange={(value) => write({ by: value === 'level' ? 'level' : undefined })}
          data={[
            { value: 'kind', label: t('gaps.by.kind') },
            { value: 'level', label: t('gaps.by.level') },
          ]}
        />
      )}
    </div>
  )
}
