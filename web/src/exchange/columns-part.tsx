import type { Dataset } from '@atlas/shared/dataset'
import type { ImportField } from '@atlas/shared/exchange/fields'
import type { Import, ImportColumn } from '@atlas/shared/exchange/import'
import { Alert, Badge, Checkbox, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { ColumnField } from './column-field.tsx'
import classes from './exchange.module.css'
import { splitField } from './import-fields.ts'
import { useImportUpdate } from './import-queries.ts'
import { Part } from './part.tsx'
import { SessionEnded } from './session-ended.tsx'

/** What each column of the file becomes: recognised by its heading, or said by hand. */
export function ColumnsPart({ dataset, imported }: { dataset: Dataset; imported: Import }) {
  const { t } = useMessages()
  const { kind, columns, id } = imported
  const update = useImportUpdate(dataset.alliance.slug, id)
  const used = columns.filter(({ field }) => field !== null && field !== 'contact')
  const nameless =
    kind === 'organisations' && !used.some(({ field }) => field && splitField(field).base === 'name')
  return (
    <Part
      id="columns"
      title={t('exchange.columns')}
      text={t('exchange.columns.text')}
      aside={t('exchange.columns.used', { used: used.length, all: columns.length })}
    >
      {nameless && (
        <Alert color="red" role="alert" mb="sm">
          {t('exchange.column.noName')}
        </Alert>
      )}
      <ul className={classes.lines}>
        {columns.map((column) => (
          <li key={column.index} className={classes.line}>
            <div>
              <ColumnWords column={column} />
              {column.commas !== null && (
                <Checkbox
                  size="xs"
                  mt={4}
                  label={t('exchange.column.commas')}
                  checked={column.commas}
                  onChange={({ currentTarget: { checked } }) =>
                    update.mutate({ columns: [{ index: column.index, commas: checked }] })
                  }
                />
              )}
            </div>
            <ColumnField
              kind={kind}
              column={column}
              languages={dataset.alliance.languages}
              fields={columns.map((each) => each.field)}
              onChange={(field: ImportField | null) =>
                update.mutate({ columns: [{ index: column.index, field }] })
              }
            />
          </li>
        ))}
      </ul>
      <SessionEnded error={update.error} />
    </Part>
  )
}

function ColumnWords({ column: { index, header, samples, field, guessed } }: { column: ImportColumn }) {
  const { t } = useMessages()
  return (
    <div style={{ minWidth: 0 }}>
      <span className={classes.heading}>{header || t('exchange.column.one', { n: index + 1 })}</span>{' '}
      {field !== null && guessed && (
        <Badge size="sm" variant="light" color="gray" tt="none">
          {t('exchange.column.guessed')}
        </Badge>
      )}
      <Text className={classes.sample}>{samples.join(' · ')}</Text>
    </div>
  )
}
