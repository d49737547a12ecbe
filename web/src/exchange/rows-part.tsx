import type { Import } from '@atlas/shared/exchange/import'
import type { ImportRow } from '@atlas/shared/exchange/rows'
import { Badge, Table } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { Loading } from '../ui/loading.tsx'
import classes from './exchange.module.css'
import { useRowPages } from './import-queries.ts'
import { Pager } from './pager.tsx'
import { Part } from './part.tsx'
import { SessionEnded } from './session-ended.tsx'

const colours = { create: 'ink', merge: 'gray', skip: 'gray', faulty: 'red' } as const

const outcomeOf = ({ faults, decision }: ImportRow) =>
  faults.some(({ severity }) => severity === 'error') ? 'faulty' : decision

/** The rows as they were read, page by page, and what becomes of each. */
export function RowsPart({ slug, imported }: { slug: string; imported: Import }) {
  const { t, number } = useMessages()
  const { id, columns, counts } = imported
  const pages = useRowPages(slug, id, 'all', 20)
  return (
    <Part
      id="rows"
      title={t('exchange.preview')}
      text={t('exchange.preview.text')}
      aside={t('exchange.rows.count', { n: counts.rows })}
    >
      <SessionEnded error={pages.error} />
      {pages.rows ? (
        // A keyboard scrolls only what it can reach.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the table is wider than the page
        <section className={classes.scroller} aria-label={t('exchange.preview.text')} tabIndex={0}>
          <Table fz="sm" striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('exchange.faults.row')}</Table.Th>
                <Table.Th className={classes.clipped}>{t('exchange.preview.outcome')}</Table.Th>
                {columns.map(({ index, header }) => (
                  <Table.Th key={index} className={classes.clipped}>
                    {header || t('exchange.column.one', { n: index + 1 })}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pages.rows.map((row) => (
                <Table.Tr key={row.row}>
                  <Table.Th scope="row">{number(row.row)}</Table.Th>
                  <Table.Td>
                    <Badge
                      className={classes.outcome}
                      size="sm"
                      variant="light"
                      color={colours[outcomeOf(row)]}
                      tt="none"
                    >
                      {t(`exchange.outcome.${outcomeOf(row)}`)}
                    </Badge>
                  </Table.Td>
                  {columns.map(({ index }) => (
                    <Table.Td key={index} className={classes.clipped} title={row.cells[index]}>
                      {row.cells[index]}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ) : (
        <Loading />
      )}
      <Pager pages={pages} total={counts.rows} label={t('exchange.preview')} />
    </Part>
  )
}
