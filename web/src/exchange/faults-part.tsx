import type { Import, ImportFault } from '@atlas/shared/exchange'
import { Badge, Table } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { Loading } from '../ui/loading.tsx'
import classes from './exchange.module.css'
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
      text={t('exchange.faults.text')}
      aside={t('exchange.faults.figures', { faulty: counts.faulty, warned: counts.warned })}
    >
      <SessionEnded error={pages.error} />
      {pages.rows ? (
        <div className={classes.scroller}>
          <Table fz="sm" miw={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('exchange.faults.row')}</Table.Th>
                <Table.Th>{t('exchange.faults.column')}</Table.Th>
                <Table.Th>{t('exchange.faults.value')}</Table.Th>
                <Table.Th>{t('exchange.faults.what')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pages.rows.flatMap(({ row, faults }) =>
                faults.map((fault, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the faults of a row have no other identity
                  <FaultLine key={`${row} ${at}`} fault={fault} isFirst={at === 0} />
                )),
              )}
            </Table.Tbody>
          </Table>
        </div>
      ) : (
        <Loading />
      )}
      <Pager pages={pages} total={counts.faulty + counts.warned} label={t('exchange.faults')} />
    </Part>
  )
}

function FaultLine({ fault, isFirst }: { fault: ImportFault; isFirst: boolean }) {
  const messages = useMessages()
  const { t, number } = messages
  return (
    <Table.Tr>
      <Table.Th scope="row" c={isFirst ? undefined : 'dimmed'}>
        {number(fault.row)}
      </Table.Th>
      <Table.Td className={classes.cell}>{fault.column ?? t('exchange.faults.wholeRow')}</Table.Td>
      <Table.Td className={classes.cell}>{fault.value}</Table.Td>
      <Table.Td>
        {fault.severity === 'error' && (
          <Badge className={classes.outcome} size="sm" variant="light" color="red" tt="none" me={6}>
            {t('exchange.severity.error')}
          </Badge>
        )}
        {faultInWords(fault, messages)}
      </Table.Td>
    </Table.Tr>
  )
}
