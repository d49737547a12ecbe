import { Button, Table, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

export type Difference = { label: string; mine: string; theirs: string }

type Props = {
  /** All fields of the form; equal ones are left out. */
  fields: readonly Difference[]
  /** Puts their values in place of what was typed. */
  onTake: () => void
}

/** What somebody else saved meanwhile, beside what was typed here. */
export function TheirVersion({ fields, onTake }: Props) {
  const { t } = useMessages()
  const different = fields.filter(({ mine, theirs }) => mine !== theirs)
  if (different.length === 0) return <Text size="sm">{t('problems.stale.same')}</Text>
  return (
    <>
      <Table fz="sm" my="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th>{t('problems.stale.mine')}</Table.Th>
            <Table.Th>{t('problems.stale.theirs')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {different.map(({ label, mine, theirs }) => (
            <Table.Tr key={label}>
              <Table.Th>{label}</Table.Th>
              <Table.Td>{mine}</Table.Td>
              <Table.Td>{theirs}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button size="compact-sm" variant="default" onClick={onTake}>
        {t('problems.stale.take')}
      </Button>
    </>
  )
}
