import { importKinds } from '@atlas/shared/exchange/fields'
import type { Import } from '@atlas/shared/exchange/import'
import { encodings, separators } from '@atlas/shared/formats/format'
import { Alert, List, NativeSelect, NumberInput, SimpleGrid, Switch } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useImportUpdate } from './import-queries.ts'
import { Part } from './part.tsx'
import { SessionEnded } from './session-ended.tsx'

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** How the file was read, and what was noticed; each can be corrected. */
export function FilePart({ slug, imported }: { slug: string; imported: Import }) {
  const { t } = useMessages()
  const update = useImportUpdate(slug, imported.id)
  const { kind, format, encoding, separator, sheet, sheets, headingRow, notes } = imported
  return (
    <Part
      id="file"
      title={t('exchange.file')}
      text={t('exchange.file.text')}
      aside={format && t(`exchange.format.${format}`)}
    >
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NativeSelect
          label={t('exchange.kind')}
          value={kind}
          data={importKinds.map((value) => ({ value, label: t(`exchange.kind.${value}`) }))}
          onChange={({ currentTarget: { value } }) => update.mutate({ kind: value as Import['kind'] })}
        />
        {encoding !== null && (
          <NativeSelect
            label={t('exchange.encoding')}
            value={encoding}
            data={encodings.map((value) => ({ value, label: t(`exchange.encoding.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              update.mutate({ encoding: value as (typeof encodings)[number] })
            }
          />
        )}
        {separator !== null && (
          <NativeSelect
            label={t('exchange.separator')}
            value={separator}
            data={separators.map((value) => ({
              value,
              label: t(`exchange.separator.${separatorNames[value]}`),
            }))}
            onChange={({ currentTarget: { value } }) =>
              update.mutate({ separator: value as (typeof separators)[number] })
            }
          />
        )}
        {sheets.length > 0 && (
          <NativeSelect
            label={t('exchange.sheet')}
            value={sheet ?? ''}
            data={sheet === null || !sheets.includes(sheet) ? ['', ...sheets] : sheets}
            onChange={({ currentTarget: { value } }) => value !== '' && update.mutate({ sheet: value })}
          />
        )}
        {headingRow !== null && (
          <HeadingRow
            key={headingRow}
            value={headingRow}
            onChange={(headingRow) => update.mutate({ headingRow })}
          />
        )}
      </SimpleGrid>
      {(['hiddenRows', 'asideLines'] as const).map(
        (lines) =>
          imported[lines] !== null && (
            <Switch
              key={lines}
              mt="sm"
              label={t(`exchange.${lines}`)}
              checked={imported[lines] === 'take'}
              onChange={({ currentTarget: { checked } }) =>
                update.mutate({ [lines]: checked ? 'take' : 'leave' })
              }
            />
          ),
      )}
      {notes.length > 0 && (
        <Alert mt="md" role="note">
          <List size="sm" listStyleType={notes.length > 1 ? 'disc' : 'none'}>
            {notes.map(({ code, parameters }) => (
              <List.Item key={code + JSON.stringify(parameters)}>
                {t(`exchange.note.${code}`, parameters)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <SessionEnded error={update.error} />
    </Part>
  )
}

/** More lines than this stand above no table. */
const maxHeadingRow = 200

/** The line of the headings, taken over when one leaves the field. */
function HeadingRow({ value, onChange }: { value: number; onChange: (row: number) => void }) {
  const { t } = useMessages()
  const [row, setRow] = useState<string | number>(value)
  const settle = () => {
    if (typeof row === 'number' && row !== value) onChange(row)
  }
  return (
    <NumberInput
      label={t('exchange.headingRow')}
      min={1}
      max={maxHeadingRow}
      allowDecimal={false}
      value={row}
      onChange={setRow}
      onBlur={settle}
      onKeyDown={({ key }) => key === 'Enter' && settle()}
    />
  )
}
