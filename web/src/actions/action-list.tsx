import type { Action } from '@atlas/shared/actions'
import type { Dataset } from '@atlas/shared/dataset'
import { Button, Group, Table } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { collectionQuery, useCollectionEdit } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkText } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import records from '../ui/records.module.css'
import { RowActions } from '../ui/row-actions.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { Due, Responsible } from './action-facts.tsx'
import { planOf } from './action-plan.ts'
import classes from './actions.module.css'

type Props = {
  dataset: Dataset
  /** What a finding is called, by its identity. */
  findingName: (finding: string) => string
}

/** The action plan of an alliance: what is to be done, by whom and by when; what is over is folded away. */
export function ActionList({ dataset, findingName }: Props) {
  const { t } = useMessages()
  const { slug } = dataset.alliance
  const { data, error } = useQuery(collectionQuery(slug, 'actions'))
  const [open, setOpen] = useState<Action | 'new' | null>(null)
  // What is at hand stands where it cannot be had anew, and with it the form that is open over it.
  if (!data) return error ? <ProblemAlert error={error} /> : <Loading />
  const plan = planOf(data)
  const rows = { dataset, findingName, onEdit: setOpen }
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setOpen('new')}>
      {t('actions.add')}
    </Button>
  )
  return (
    <>
      {data.length === 0 ? (
        <EmptyState title={t('actions.none')} text={t('actions.none.text')}>
          {add}
        </EmptyState>
      ) : (
        <>
          <Group justify="flex-end" mt="md" mb="sm">
            {add}
          </Group>
          {plan.open.length > 0 && <ActionTable actions={plan.open} {...rows} />}
          {plan.over.length > 0 && (
            <details className={classes.over}>
              <summary>{t('actions.over', { n: plan.over.length })}</summary>
              <ActionTable actions={plan.over} {...rows} />
            </details>
          )}
        </>
      )}
      {open !== null && (
        <ActionDialog dataset={dataset} action={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

type TableProps = Props & { actions: readonly Action[]; onEdit: (action: Action) => void }

function ActionTable({ actions, dataset, findingName, onEdit }: TableProps) {
  const { t } = useMessages()
  const { slug } = dataset.alliance
  const edit = useCollectionEdit(slug, 'actions')
  return (
    <Table className={records.records} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('actions.one')}</Table.Th>
          <Table.Th>{t('actions.who')}</Table.Th>
          <Table.Th>{t('actions.due')}</Table.Th>
          <Table.Th>{t('actions.state')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {actions.map((action) => (
          <Table.Tr key={action.id}>
            <Table.Td>
              <div className={classes.title}>{action.title}</div>
              {action.finding && (
                <LinkText
                  size="sm"
                  to="/a/$slug/findings"
                  params={{ slug }}
                  search={(now) => ({ ...now, finding: action.finding ?? undefined })}
                  resetScroll={false}
                >
                  {findingName(action.finding)}
                </LinkText>
              )}
            </Table.Td>
            <Table.Td data-label={t('actions.who')}>
              <Responsible dataset={dataset} action={action} />
            </Table.Td>
            <Table.Td data-label={t('actions.due')}>
              <Due action={action} />
            </Table.Td>
            <Table.Td data-label={t('actions.state')}>{t(`actions.state.${action.state}`)}</Table.Td>
            <Table.Td>
              <RowActions
                name={action.title}
                deletion={t('actions.delete')}
                onEdit={() => onEdit(action)}
                onDelete={() => edit.mutateAsync({ remove: action })}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
