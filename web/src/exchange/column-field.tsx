import type { ImportField, ImportKind } from '@atlas/shared/exchange/fields'
import type { ImportColumn } from '@atlas/shared/exchange/import'
import { bareLanguage } from '@atlas/shared/exchange/read-organisation'
import { registerKeys } from '@atlas/shared/registers'
import { Autocomplete, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useLanguageNames } from '../i18n/language-names.ts'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './exchange.module.css'
import {
  type BaseField,
  fieldGroups,
  importLabelOf,
  joinField,
  qualifierOf,
  splitField,
} from './import-fields.ts'

type Props = {
  kind: ImportKind
  column: ImportColumn
  /** Of the alliance. */
  languages: readonly string[]
  /** Of all columns. */
  fields: readonly (ImportField | null)[]
  onChange: (field: ImportField | null) => void
}

/** What a column is read as, with its language or register where it takes one. */
export function ColumnField({ kind, column, languages, fields, onChange }: Props) {
  const { t } = useMessages()
  const heading = column.header || t('exchange.column.one', { n: column.index + 1 })
  const { base, qualifier } = splitField(column.field ?? '')
  const takes = column.field === null ? undefined : qualifierOf(kind, base)
  const groups = Object.entries(fieldGroups[kind]) as [Group, readonly BaseField[]][]
  const choose = (value: string) => onChange(value === '' ? null : (value as BaseField))
  return (
    <div className={classes.chosen}>
      <NativeSelect
        aria-label={t('exchange.column.reads', { column: heading })}
        value={column.field === null ? '' : base}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t('exchange.column.out')}</option>
        {groups.map(([group, fields]) => (
          <optgroup key={group} label={t(`exchange.column.group.${group}`)}>
            {fields.map((field) => (
              <option key={field} value={field}>
                {t(importLabelOf(field))}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      {takes === 'language' && (
        <LanguageChoice
          label={t('exchange.column.language', { column: heading })}
          value={qualifier}
          bare={bareLanguage({ fields, languages }, base)}
          languages={languages}
          onChange={(language) => onChange(joinField(base, language))}
        />
      )}
      {takes === 'register' && (
        <RegisterChoice
          key={qualifier}
          label={t('exchange.column.register', { column: heading })}
          value={qualifier}
          onChange={(register) => onChange(joinField(base, register))}
        />
      )}
    </div>
  )
}

type Group = 'what' | 'with' | 'where' | 'when' | 'judgement' | 'aside'
type ChoiceProps = { label: string; value: string; onChange: (value: string) => void }

/** Languages of migrants' own organisations and of the founding alliances, besides those of this one. */
const others = ['en', 'fr', 'nl', 'sv', 'ar', 'es', 'uk', 'de', 'so', 'ti', 'fa', 'ps', 'tr']

/** A column that names no language is in the alliance's first one that has no column of its own. */
function LanguageChoice({
  label,
  value,
  bare,
  languages,
  onChange,
}: ChoiceProps & { bare: string; languages: readonly string[] }) {
  const name = useLanguageNames()
  const offered = [...new Set([...languages, ...others, ...(value === '' ? [] : [value])])]
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: name(bare) },
        ...offered.filter((tag) => tag !== bare).map((tag) => ({ value: tag, label: name(tag) })),
      ]}
    />
  )
}

/** The name of a register, taken over when one leaves the field or chooses one. */
function RegisterChoice({ label, value, onChange }: ChoiceProps) {
  const { t } = useMessages()
  const [text, setText] = useState(value)
  const settle = (typed: string) => {
    const register = typed
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    if (register !== value) onChange(register)
  }
  return (
    <Autocomplete
      aria-label={label}
      placeholder={t('exchange.column.register.none')}
      data={registerKeys}
      value={text}
      onChange={setText}
      onOptionSubmit={settle}
      onBlur={() => settle(text)}
      onKeyDown={(event) => event.key === 'Enter' && settle(text)}
    />
  )
}
