import type { ImportUpdate } from '@atlas/shared/exchange/import-update'
import { meaningKey } from '@atlas/shared/exchange/meaning-keys'
import type { ImportOptions } from './settings.ts'

const readingOptions = [
  'kind',
  'sheet',
  'headingRow',
  'encoding',
  'separator',
  'columns',
  'values',
  'onlyAlliance',
  'hiddenRows',
  'asideLines',
] as const

/** Whether the file has to be read again for what somebody says about it. */
export const needsReading = (update: ImportUpdate): boolean =>
  readingOptions.some((option) => update[option] !== undefined)

/** What has been said about an import once somebody has said more. */
export function optionsAfter(before: ImportOptions, update: ImportUpdate): ImportOptions {
  const { columns = [], values = [], sectors = [], places = [], duplicates, fileIsRight, ...said } = update
  // Columns mean something else in another sheet, between other separators, below other headings, to another kind of rows.
  const isOtherTable = said.sheet !== undefined || said.separator !== undefined
  const anew = isOtherTable || said.kind !== undefined || said.headingRow !== undefined
  const { headingRow, ...kept } = before
  const fields = columns.flatMap(({ index, field }) => (field === undefined ? [] : [[index, field] as const]))
  const commas = columns.flatMap(({ index, commas }) =>
    commas === undefined ? [] : [[index, commas] as const],
  )
  return {
    ...kept,
    ...(headingRow !== undefined && !isOtherTable && { headingRow }),
    ...said,
    fields: { ...(anew ? {} : before.fields), ...Object.fromEntries(fields) },
    commas: { ...(anew ? {} : before.commas), ...Object.fromEntries(commas) },
    values: latest([...(before.values ?? []), ...values], ({ field, value }) => meaningKey(field, value)),
    sectors: latest([...(before.sectors ?? []), ...sectors], ({ label }) => label),
    places: latest(
      [...(before.places ?? []), ...places],
      ({ locality, country, area = null }) => `${country} ${area} ${locality}`,
    ),
  }
}

const latest = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
]
