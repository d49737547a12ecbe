import type { Store } from '@atlas/db/connect'
import { readAlliance } from '@atlas/db/tenancy'
import { type TellingLanguage, tellingLanguages } from '@atlas/shared/exchange/sentences/tell'
import { byteOrderMark, csvLine } from '@atlas/shared/formats/write-csv'
import { type Outcome, sayFault, sayHeadings, sayOutcome } from './report-words.ts'
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
  language: TellingLanguage,
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(sayHeadings(language))
  for (let after = 0; ; ) {
    const rows = await readAlliance(db, key.allianceId, (trx) =>
      readOutcomes(trx, key, { after, limit: page }),
    )
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => linesOf(row, language)).join('')
    after = last.row
  }
}

function linesOf({ row, name, decision, organisationId, faults }: RowOutcome, language: TellingLanguage) {
  const outcome: Outcome = faults.some(({ severity }) => severity === 'error') ? 'faulty' : decision
  const start = [row, name, sayOutcome(outcome, language), organisationId ?? '']
  if (faults.length === 0) return csvLine([...start, '', '', '', ''])
  return faults
    .map((fault) => csvLine([...start, fault.column ?? '', fault.value, ...sayFault(fault, language)]))
    .join('')
}

/**
 * The language of a report: the one that is asked for, or else the first of a browser's that there is.
 * @param accepted as in the header `Accept-Language`
 */
export function reportLanguage(wanted: TellingLanguage | undefined, accepted = ''): TellingLanguage {
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
    const known = tellingLanguages.find((one) => one === language)
    if (known) return known
  }
  return 'en'
}
