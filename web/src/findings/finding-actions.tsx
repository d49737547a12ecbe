import type { Action } from '@atlas/shared/actions'
import type { Dataset } from '@atlas/shared/dataset'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ActionDialog } from '../actions/action-dialog.tsx'
import { Due, Responsible } from '../actions/action-facts.tsx'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { RowActions } from '../ui/row-actions.tsx'
import classes from './finding-sheet.module.css'

type Props = {
  dataset: Dataset
  findingId: string
  /** What the finding says: the problem that a new action starts from. */
  problem: string
}

/** What is done about one finding. */
export function FindingActions({ dataset, findingId, problem }: Props) {
  const { t } = useMessages()
  const title = useId()
  const { slug } = dataset.alliance
  const { data, error } = useQuery(collectionQuery(slug, 'actions'))
  const edit = useCollectionEdit(slug, 'actions')
  const [open, setOpen] = useState<Action | 'new' | null>(null)
  const actions = data?.filter(({ finding }) => finding === findingId) ?? []
  return (
    <section aria-labelledby={title}>
      <div className={classes.headed}>
        <h3 id={title} className={classes.heading}>
          {t('actions.many')}
        </h3>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => setOpen('new')}
        >
          {t('actions.one')}
        </Button>
      </div>
      {actions.length === 0 && (data || !error) && (
        <p className={classes.quiet}>{t(data ? 'actions.noneHere' : 'shell.loading')}</p>
      )}
      <ul className={classes.entries}>
        {actions.map((action) => (
          <li key={action.id} className={classes.entry}>
            <div>
              {action.title}
              <div className={classes.quiet}>
                {t(`actions.state.${action.state}`)} · <Responsible dataset={dataset} action={action} /> ·{' '}
                <Due action={action} />
              </div>
            </div>
            <RowActions
              name={action.title}
              deletion={t('actions.delete')}
              onEdit={() => setOpen(action)}
              onDelete={() => edit.mutateAsync({ remove: action })}
            />
          </li>
        ))}
      </ul>
      {!data && <ProblemAlert error={error} />}
      {open !== null && (
        <ActionDialog
          dataset={dataset}
          action={open === 'new' ? null : open}
          answers={{ finding: findingId, problem }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
