import type { Partnership } from '@atlas/shared/partnerships'
import { Alert, Button, Group, Stack, Table } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { tieDifferences } from './tie-draft.ts'
import { useTieWords } from './tie-words.ts'

type Props = {
  /** What stands there now, with my changes made to it. */
  mine: Partnership
  /** What stands there now. */
  theirs: Partnership
  onMine: () => void
  onTheirs: () => void
}

/** Somebody else has changed the same tie: shows what each says, and lets one be chosen. */
export function TieConflict({ mine, theirs, onMine, onTheirs }: Props) {
  const { t } = useMessages()
  const words = useTieWords()
  return (
    <Stack>
      <Alert role="alert">{t('partnerships.conflict')}</Alert>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('organisations.conflict.field')}</Table.Th>
            <Table.Th scope="col">{t('organisations.conflict.mine')}</Table.Th>
            <Table.Th scope="col">{t('organisations.conflict.theirs')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tieDifferences(mine, theirs).map((field) => (
            <Table.Tr key={field}>
              <Table.Th scope="row">{words.field(field)}</Table.Th>
              <Table.Td>{words.value(field, mine[field])}</Table.Td>
              <Table.Td>{words.value(field, theirs[field])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end">
        <Button variant="default" onClick={onTheirs}>
          {t('partnerships.conflict.theirs')}
        </Button>
        <Button onClick={onMine}>{t('partnerships.conflict.mine')}</Button>
      </Group>
    </Stack>
  )
}
