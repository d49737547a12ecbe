import type { Store } from '@atlas/db/connect'
import { runReadTransaction } from '@atlas/db/transactions'
import { choicesOf } from '@atlas/shared/exchange/field-choices'
import type { Import } from '@atlas/shared/exchange/import'
import { tellFault } from '@atlas/shared/exchange/sentences/tell'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { readRows } from './rows.ts'
import type { ImportKey } from './work.ts'

/** What an import does, or has done, in a few lines for the terminal. */
export function summaryLines({
  fileName,
  kind,
  status,
  counts,
  newSectors,
  changeId,
  onlyAlliance,
}: Import): string[] {
  const { rows, create, merge, skip, faulty, warned, placed, ambiguous, unplaced, partnerships } = counts
  const done = status === 'done'
  const places = [
    `${placed} placed`,
    ...(ambiguous > 0 ? [`${ambiguous} with several places of that name`] : []),
    `${unplaced} without a place`,
  ]
  return [
    `${fileName}: ${rows} rows of ${kind}${onlyAlliance === null ? '' : `, those of ${onlyAlliance}`}`,
    `  ${create} new, ${merge} merged, ${skip} left out, ${faulty} with errors, ${warned} with warnings`,
    ...(kind === 'organisations' ? [`  ${places.join(', ')}`] : []),
    ...(partnerships > 0 ? [`  ${partnerships} partnerships`] : []),
    ...newSectors.map(({ label, rows, decision }) => `  sector ${label} (${rows}): ${decision.action}`),
    ...(done ? [`Done. It can be undone as a whole in the history: change ${changeId}.`] : []),
  ]
}

/** So many faults are told in the terminal; the report has them all. */
const maxFaults = 20

export async function faultLines(
  { db }: Store,
  key: ImportKey,
  language: SentenceLanguage,
): Promise<string[]> {
  const rows = await runReadTransaction(db, key.allianceId, (trx) =>
    readRows(trx, key, { filter: 'faulty', after: 0, limit: maxFaults + 1 }),
  )
  const lines = rows.flatMap(({ faults }) =>
    faults.map((fault) => {
      const where = fault.column === null ? '' : `, ${fault.column}`
      const value = fault.value === '' ? '' : ` “${printable(fault.value)}”`
      return `  row ${fault.row}${where}${value}: ${tellFault(fault, language, { choices: choicesOf }).join(' ')}`
    }),
  )
  return lines.length > maxFaults
    ? [...lines.slice(0, maxFaults), '  … and more: see them all with --report FILE.']
    : lines
}

/** Which rows go into what, so that somebody can say whether that is right. */
export async function mergeLines({ db }: Store, key: ImportKey): Promise<string[]> {
  const rows = await runReadTransaction(db, key.allianceId, (trx) =>
    readRows(trx, key, { filter: 'merges', after: 0, limit: maxMerges + 1 }),
  )
  const lines = rows.slice(0, maxMerges).map(({ row, name, mergeInto, duplicates }) => {
    const into = mergeInto && 'row' in mergeInto ? mergeInto.row : null
    const target = duplicates.find((each) =>
      into === null
        ? mergeInto && 'organisationId' in mergeInto && each.organisationId === mergeInto.organisationId
        : each.row === into,
    )
    const where = into === null ? 'which is there already' : `row ${into}`
    return `  row ${row} “${printable(name)}” would be merged into “${printable(target?.name ?? '')}”, ${where} (${target?.reasons.join(', ') ?? 'as decided'})`
  })
  return rows.length > maxMerges ? [...lines, '  … and more: see them all in the browser.'] : lines
}

/** So many merges are told in the terminal. */
const maxMerges = 200

/** A cell may hold line breaks, and what a terminal would take for a command. */
const printable = (value: string) => value.replace(/\p{C}+/gu, ' ').slice(0, 80)
