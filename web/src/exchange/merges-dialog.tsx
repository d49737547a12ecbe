import type { Import } from '@atlas/shared/exchange/import'
import type { ImportRow } from '@atlas/shared/exchange/rows'
import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { useRowPages } from './import-queries.ts'
import { Pager } from './pager.tsx'
import { SessionEnded } from './session-ended.tsx'

type Props = {
  slug: string
  imported: Import
  error: Error | null
  loading: boolean
  onClose: () => void
  onConfirm: () => void
}

/** Which rows go into what, before they do. */
export function MergesDialog({ slug, imported, error, loading, onClose, onConfirm }: Props) {
  const { t } = useMessages()
  const { merge } = imported.counts
  const pages = useRowPages(slug, imported.id, 'merges', 10)
  return (
    <Dialog onClose={onClose} title={t('exchange.merges.title', { n: merge })} size="lg">
      <Stack>
        <Text size="sm">{t('exchange.merges.text')}</Text>
        {pages.rows ? <Merges rows={pages.rows} /> : <Loading />}
        <Pager pages={pages} total={merge} label={t('exchange.merges.title', { n: merge })} />
        <SessionEnded error={error ?? pages.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('exchange.merges.back')}
          </Button>
          <Button loading={loading} onClick={onConfirm}>
            {t('exchange.merges.confirm', { n: merge })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function Merges({ rows }: { rows: readonly ImportRow[] }) {
  const { t, number } = useMessages()
  return (
    <Table fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('exchange.faults.row')}</Table.Th>
          <Table.Th>{t('exchange.duplicates.inFile')}</Table.Th>
          <Table.Th>{t('exchange.merges.into')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const target = targetOf(row)
          return (
            <Table.Tr key={row.row}>
              <Table.Th scope="row">{number(row.row)}</Table.Th>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td>
                {[target?.name, target?.locality].filter(Boolean).join(' · ')}
                <Text size="xs" c="dimmed">
                  {target?.row == null
                    ? t('exchange.duplicates.inBase')
                    : t('exchange.duplicates.otherRow', { row: target.row })}
                  {row.differences.length > 0 &&
                    ` · ${t(`exchange.merges.differ.${row.overwrite ? 'file' : 'base'}`, { n: row.differences.length })}`}
                </Text>
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

const targetOf = ({ mergeInto, duplicates }: ImportRow) =>
  duplicates.find(
    ({ organisationId, row }) =>
      mergeInto && ('row' in mergeInto ? mergeInto.row === row : mergeInto.organisationId === organisationId),
  )
