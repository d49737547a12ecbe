import type { Dataset } from '@atlas/shared/dataset'
import { choicesOf } from '@atlas/shared/exchange/field-choices'
import type { Import } from '@atlas/shared/exchange/import'
import type { ImportValue } from '@atlas/shared/exchange/import-values'
import { Badge, NativeSelect, Text, Title } from '@mantine/core'
import { type Messages, useMessages } from '../i18n/use-messages.ts'
import classes from './exchange.module.css'
import { choicesInWords } from './fault-words.ts'
import { importLabelOf, splitField } from './import-fields.ts'
import { useImportUpdate } from './import-queries.ts'
import { Part } from './part.tsx'
import { SessionEnded } from './session-ended.tsx'
import { useShown } from './use-shown.tsx'

type Props = { dataset: Dataset; imported: Import }

/** What the values of columns of choices mean, column by column; said once, it holds for the next file too. */
export function ValuesPart({ dataset, imported }: Props) {
  const { t } = useMessages()
  const { values, columns } = imported
  const update = useImportUpdate(dataset.alliance.slug, imported.id)
  const open = values.filter(({ by }) => by === null).length
  const byColumn = [...Map.groupBy(values, ({ column }) => column)]
  return (
    <Part
      id="values"
      title={t('exchange.values')}
      text={t('exchange.values.text')}
      aside={open > 0 ? t('exchange.values.open', { n: open }) : undefined}
    >
      {byColumn.map(([column, each]) => (
        <ColumnValues
          key={column}
          dataset={dataset}
          heading={columns.find(({ index }) => index === column)?.header ?? ''}
          values={each}
          onSay={({ field, value }, meaning) => update.mutate({ values: [{ field, value, meaning }] })}
        />
      ))}
      <SessionEnded error={update.error} />
    </Part>
  )
}

type ColumnProps = {
  dataset: Dataset
  heading: string
  values: readonly ImportValue[]
  onSay: (value: ImportValue, meaning: string | null) => void
}

/** Those that nobody understands come first. */
function ColumnValues({ dataset, heading, values, onSay }: ColumnProps) {
  const messages = useMessages()
  const { t } = messages
  const sorted = values.toSorted((one, other) => Number(one.by !== null) - Number(other.by !== null))
  const { shown, more } = useShown(sorted, 12)
  const field = values[0]?.field ?? ''
  const meanings = meaningsOf(field, dataset, messages)
  return (
    <section aria-label={heading}>
      <Title order={3} size="h5" mt="sm">
        {`${heading} → ${t(importLabelOf(splitField(field).base))}`}
      </Title>
      <ul className={classes.lines}>
        {shown.map((each) => (
          <li key={each.value} className={classes.line}>
            <div>
              <span className={classes.heading}>{each.value}</span>{' '}
              <Badge size="sm" variant="light" color={each.by === null ? 'red' : 'gray'} tt="none">
                {t(`exchange.values.by.${each.by ?? 'nobody'}`)}
              </Badge>
              <Text className={classes.sample}>{t('exchange.rows.in', { n: each.rows })}</Text>
            </div>
            <NativeSelect
              aria-label={t('exchange.values.means', { value: each.value })}
              value={each.meaning ?? ''}
              onChange={({ currentTarget: { value } }) => onSay(each, value === '' ? null : value)}
            >
              <option value="">{t('exchange.values.nothing')}</option>
              {meanings.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}

/** What a value of a field can mean: its choices, or the records of its list. */
function meaningsOf(field: string, { needs, actorKinds, alliance }: Dataset, { t, label }: Messages) {
  const list = field === 'actor-kinds' ? actorKinds : field.endsWith('needs') ? needs : undefined
  if (list) return list.map(({ id, labels }) => ({ value: id, label: label(labels, ...alliance.languages) }))
  const words = choicesInWords(field, t)
  return choicesOf(field).map((value, at) => ({ value, label: words[at] ?? value }))
}
