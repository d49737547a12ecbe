import type { ImportUpdate } from '@atlas/shared/exchange/import-update'
import type { ImportOptions } from './settings.ts'

const readingOptions = ['kind', 'sheet', 'encoding', 'separator', 'columns', 'onlyAlliance'] as const

/** Whether the file has to be read again for what somebody says about it. */
export const needsReading = (update: ImportUpdate): boolean =>
  readingOptions.some((option) => update[option] !== undefined)

/** What has been said about an import once somebody has said more. */
export function optionsAfter(before: ImportOptions, update: ImportUpdate): ImportOptions {
  const { columns = [], sectors = [], places = [], duplicates: _policy, ...said } = update
  // Columns mean something else in another sheet, between other separators, and to another kind of rows.
  const anew = said.kind !== undefined || said.sheet !== undefined || said.separator !== undefined
  const fields = Object.fromEntries(columns.map(({ index, field }) => [index, field]))
  return {
    ...before,
    ...said,
    fields: { ...(anew ? {} : before.fields), ...fields },
    sectors: latest([...(before.sectors ?? []), ...sectors], ({ label }) => label),
    places: latest(
      [...(before.places ?? []), ...places],
      ({ locality, country }) => `${country} ${locality}`,
    ),
  }
}

const latest = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
]
