import type { Store } from '@atlas/db/connect'
import { runReadTransaction } from '@atlas/db/transactions'
import { choicesOf } from '@atlas/shared/exchange/field-choices'
import type { RowEnd } from '@atlas/shared/exchange/sentences/sentences'
import { tellColumns, tellFault, tellOutcome } from '@atlas/shared/exchange/sentences/tell'
import { byteOrderMark, csvLine } from '@atlas/shared/formats/write-csv'
import { type SentenceLanguage, sentenceLanguages } from '@atlas/shared/sentences/languages'
import { type RowOutcome, readOutcomes } from './rows.ts'
import type { ImportKey } from './work.ts'

const page = 5000

/**
 * What becomes, or has become, of every row of an import, as CSV: one line for each fault of a row, and one for a row
 * without.
 */
export async function* importReport(
  { db }: Store,
  key: ImportKey,
  language: SentenceLanguage,
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(tellColumns(language))
  for (let after = 0; ; ) {
    const rows = await runReadTransaction(db, key.allianceId, (trx) =>
      readOutcomes(trx, key, { after, limit: page }),
    )
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => linesOf(row, language)).join('')
    after = last.row
  }
}

function linesOf({ row, name, decision, organisationId, faults }: RowOutcome, language: SentenceLanguage) {
  const outcome: RowEnd = faults.some(({ severity }) => severity === 'error') ? 'faulty' : decision
  const start = [row, name, tellOutcome(outcome, language), organisationId ?? '']
  if (faults.length === 0) return csvLine([...start, '', '', '', ''])
  return faults
    .map((fault) =>
      csvLine([
        ...start,
        fault.column ?? '',
        fault.value,
        ...tellFault(fault, language, { choices: choicesOf }),
      ]),
    )
    .join('')
}

/**
 * The language of a report: the one that is asked for, or else the first of a browser's that there is.
 * @param accepted as in the header `Accept-Language`
 */
export function reportLanguage(wanted: SentenceLanguage | undefined, accepted = ''): SentenceLanguage {
  if (wanted) return wanted
  const preferred = accepted
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/i)
      return {
        language: tag.toLowerCase().split('-')[0],
        quality: quality === undefined ? 1 : Number(quality),
      }
    })
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of preferred) {
    const known = sentenceLanguages.find((one) => one === language)
    if (known) return known
  }
  return 'en'
}
