import type { ImportKind } from '@atlas/shared/exchange/fields'
import type { Messages } from '../i18n/use-messages.ts'
import { download } from '../ui/download.ts'
import { importLabelOf, templateFields } from './import-fields.ts'

/** Hands over an empty table with headings in the reader's language, as their spreadsheet program opens it at once. */
export function downloadTemplate(kind: ImportKind, { t, language }: Pick<Messages, 't' | 'language'>): void {
  const headings = templateFields(kind).map((field) => t(importLabelOf(field)))
  // Where the comma parts decimals, spreadsheet programs part cells by semicolons.
  const separator = language === 'fr' ? ';' : ','
  const name = t(`exchange.kind.${kind}`).toLocaleLowerCase(language)
  download(`${name}.csv`, 'text/csv;charset=utf-8', `\uFEFF${headings.join(separator)}\r\n`)
}
