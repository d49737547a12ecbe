import type { ImportFault } from '@atlas/shared/exchange/faults'
import type { Import } from '@atlas/shared/exchange/import'
import type { ImportRow } from '@atlas/shared/exchange/rows'
import { Badge, Table, Text, Title } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { Loading } from '../ui/loading.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import classes from './exchange.module.css'
import { FaultGroups } from './fault-groups.tsx'
import { faultInWords } from './fault-words.ts'
import { useRowPages } from './import-queries.ts'
import { Pager } from './pager.tsx'
import { Part } from './part.tsx'
import { SessionEnded } from './session-ended.tsx'

/** What is wrong, by row, column and value, with the remedy. */
export function FaultsPart({ slug, imported }: { slug: string; imported: Import }) {
  const { t } = useMessages()
  const { id, counts } = imported
  const pages = useRowPages(slug, id, 'faulty', 20)
  return (
    <Part
      id="faults"
      title={t('exchange.faults')}
      text={t(imported.status === 'done' ? 'exchange.faults.after' : 'exchange.faults.text')}
      aside={
        imported.status === 'done'
          ? undefined
          : t('exchange.faults.figures', { faulty: counts.faulty, warned: counts.warned })
      }
    >
      <FaultGroups slug={slug} importId={id} decidable={imported.status === 'ready'} />
      <Title order={3} size="h5" mt="md" mb="xs">
        {t('exchange.faults.each')}
      </Title>
      <SessionEnded error={pages.error} />
      {pages.rows ? <Faults rows={pages.rows} decidable={imported.status === 'ready'} /> : <Loading />}
      <Pager pages={pages} total={counts.faulty + counts.warned} label={t('exchange.faults')} />
    </Part>
  )
}

/** As a table, or on a phone one below the other. */
function Faults({ rows, decidable }: { rows: readonly ImportRow[]; decidable: boolean }) {
  const messages = useMessages()
  const { t } = messages
  const narrow = useNarrow()
  const faults = rows.flatMap((row) =>
    row.faults.map((fault, at) => ({
      key: `${row.row} ${at}`,
      fault,
      told: faultInWords(fault, messages, decidable),
      isFirst: at === 0,
    })),
  )
  if (narrow)
    return (
      <ul className={classes.imports}>
        {faults.map(({ key, fault, told }) => (
          <FaultItem key={key} fault={fault} told={told} />
        ))}
      </ul>
    )
  return (
    <Table fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('exchange.faults.row')}</Table.Th>
          <Table.Th>{t('exchange.faults.column')}</Table.Th>
          <Table.Th>{t('exchange.faults.value')}</Table.Th>
          <Table.Th>{t('exchange.faults.what')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {faults.map(({ key, fault, told, isFirst }) => (
          <FaultLine key={key} fault={fault} told={told} isFirst={isFirst} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type Told = { fault: ImportFault; told: string }

function FaultLine({ fault, told, isFirst }: Told & { isFirst: boolean }) {
  const { t, number } = useMessages()
  return (
    <Table.Tr>
      <Table.Th scope="row" c={isFirst ? undefined : 'dimmed'}>
        {number(fault.row)}
      </Table.Th>
      <Table.Td className={classes.cell}>{fault.column ?? t('exchange.faults.wholeRow')}</Table.Td>
      <Table.Td className={classes.cell}>{fault.value}</Table.Td>
      <Table.Td>
        <FaultWords fault={fault} told={told} />
      </Table.Td>
    </Table.Tr>
  )
}

function FaultItem({ fault, told }: Told) {
  const { t, number } = useMessages()
  const where = [
    `${t('exchange.faults.row')} ${number(fault.row)}`,
    fault.column ?? t('exchange.faults.wholeRow'),
    fault.value,
  ]
  return (
    <li className={classes.import}>
      <div className={classes.words}>
        <Text size="sm" fw={550}>
          {where.filter(Boolean).join(' · ')}
        </Text>
        <Text size="sm" component="div">
          <FaultWords fault={fault} told={told} />
        </Text>
      </div>
    </li>
  )
}

function FaultWords({ fault, told }: Told) {
  const { t } = useMessages()
  return (
    <>
      {fault.severity === 'error' && (
        <Badge className={classes.outcome} size="sm" variant="light" color="red" tt="none" me={6}>
          {t('exchange.severity.error')}
        </Badge>
      )}
      {told}
    </>
  )
}
