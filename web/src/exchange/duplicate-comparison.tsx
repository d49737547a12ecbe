import type { Dataset } from '@atlas/shared/dataset'
import type { ImportColumn } from '@atlas/shared/exchange/import'
import type { Duplicate, ImportRow } from '@atlas/shared/exchange/rows'
import { Table, Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { organisationQuery } from '../organisations/organisation-queries.ts'
import { LinkText } from '../ui/link.tsx'
import { cellInWords } from './cell-words.ts'
import { cellIn, compareRow } from './compare-row.ts'
import classes from './exchange.module.css'
import { type BaseField, importLabelOf } from './import-fields.ts'
import { rowQuery } from './import-queries.ts'
import { textIn } from './organisation-texts.ts'

type Props = {
  dataset: Dataset
  importId: string
  columns: readonly ImportColumn[]
  row: ImportRow
  duplicate: Duplicate
}

/** A row and what it looks like, side by side; what differs is marked. */
export function DuplicateComparison({ dataset, importId, columns, row, duplicate }: Props) {
  const messages = useMessages()
  const { t } = messages
  const { slug } = dataset.alliance
  const { organisationId } = duplicate
  const { data } = useQuery({
    ...organisationQuery(slug, organisationId ?? ''),
    enabled: organisationId !== null,
  })
  const { data: other } = useQuery({
    ...rowQuery(slug, importId, duplicate.row ?? 1),
    enabled: organisationId === null,
  })
  const [otherRow] = other?.items ?? []
  // Until it is here, what is known of the other one is its name and locality.
  const little = (base: BaseField) =>
    base === 'name' ? duplicate.name : base === 'locality' ? (duplicate.locality ?? '') : undefined
  const read = (base: BaseField, cell: string) => cellInWords(base, cell, dataset, messages)
  const told = data
    ? textIn(data, dataset, messages)
    : otherRow
      ? (base: BaseField, qualifier: string) => read(base, cellIn(columns, otherRow)(base, qualifier))
      : little
  const compared = compareRow(columns, row.cells, told, read)
  return (
    <div className={classes.scroller}>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <VisuallyHidden>{t('exchange.duplicates.field')}</VisuallyHidden>
            </Table.Th>
            <Table.Th>{t('exchange.duplicates.inFile')}</Table.Th>
            <Table.Th>
              {organisationId === null ? (
                t('exchange.duplicates.otherRow', { row: duplicate.row ?? 0 })
              ) : (
                <LinkText to="/a/$slug/o/$id" params={{ slug, id: organisationId }} target="_blank" inherit>
                  {t('exchange.duplicates.inBase')}
                </LinkText>
              )}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {compared.map(({ column, base, qualifier, inFile, inBase, difference }) => (
            <Table.Tr key={column} className={difference === 'different' ? classes.different : undefined}>
              <Table.Th scope="row" fw={500}>
                {t(importLabelOf(base))}
                {qualifier && ` (${qualifier})`}
                {difference === 'different' && (
                  <VisuallyHidden>{` – ${t('exchange.duplicates.different')}`}</VisuallyHidden>
                )}
              </Table.Th>
              <Value text={inFile} />
              <Value text={inBase} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Value({ text }: { text: string }) {
  const { t } = useMessages()
  return (
    <Table.Td className={classes.cell}>
      {text === '' ? (
        <Text span inherit c="dimmed">
          {t('organisations.notRecorded')}
        </Text>
      ) : text.length > 300 ? (
        `${text.slice(0, 300)}…`
      ) : (
        text
      )}
    </Table.Td>
  )
}
