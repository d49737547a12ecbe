import type { Dataset } from '@atlas/shared/dataset'
import type { Change } from '@atlas/shared/history'
import { Badge, Table, Text } from '@mantine/core'
import { memo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { tell } from './change-sentence.ts'
import classes from './changes.module.css'
import { UndoButton } from './undo-button.tsx'

type Props = { change: Change; dataset: Dataset; mayUndo: boolean }

/** One change in plain words, with its undo. */
export const ChangeItem = memo(function ChangeItem({ change, dataset, mayUndo }: Props) {
  const messages = useMessages()
  const { t, instant } = messages
  const { sentence, edits, more } = tell(change, dataset, messages)
  return (
    <li className={classes.change} data-undone={change.undoneBy !== null || undefined}>
      <div className={classes.told}>
        <Text className={classes.sentence}>{sentence}</Text>
        {edits.length > 0 && <Edits edits={edits} label={sentence} />}
        {more.length > 0 && (
          <Text size="sm" c="dimmed">
            {more.join(' · ')}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          <time dateTime={change.at}>{instant(change.at)}</time>
          {change.undoneBy !== null && (
            <Badge ml="xs" variant="default" size="sm" tt="none">
              {t('history.isUndone')}
            </Badge>
          )}
        </Text>
      </div>
      {mayUndo && change.undoneBy === null && (
        <UndoButton slug={dataset.alliance.slug} change={change} sentence={sentence} />
      )}
    </li>
  )
})

function Edits({ edits, label }: { edits: ReturnType<typeof tell>['edits']; label: string }) {
  const { t } = useMessages()
  return (
    <Table className={classes.edits} withRowBorders={false} verticalSpacing={2} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('history.field')}</Table.Th>
          <Table.Th scope="col">{t('history.before')}</Table.Th>
          <Table.Th scope="col">{t('history.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {edits.map(({ field, before, after }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is past does not change its order
          <Table.Tr key={at}>
            <Table.Th scope="row">{field}</Table.Th>
            <Table.Td>{before}</Table.Td>
            <Table.Td>{after}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
