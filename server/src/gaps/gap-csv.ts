import { csvLine } from '@atlas/shared/formats/csv'
import type { GapList } from '@atlas/shared/gap-list'

/** A byte order mark, by which spreadsheets know UTF-8. */
export const byteOrderMark = '\ufeff'

/** One line a gap: what it says, and what people decided. */
export function gapsCsv({ gaps, revision, today }: GapList): string {
  const headings = [
    'id',
    'kind',
    'level',
    'title',
    'text',
    'rule',
    'figures',
    'state',
    'in_charge',
    'reason',
    'found_on',
    'revision',
  ]
  const lines = gaps.map(({ id, kind, seriousness, title, text, rule, figures, state, decision }) =>
    csvLine([
      id,
      kind,
      seriousness.level,
      title,
      text,
      rule,
      Object.entries(figures)
        .map(
          ([name, { n, total, unknown }]) =>
            `${name}: ${n} / ${total}${unknown > 0 ? ` (? ${unknown})` : ''}`,
        )
        .join('; '),
      state,
      decision?.inCharge ?? '',
      decision?.reason ?? '',
      today,
      revision,
    ]),
  )
  return byteOrderMark + csvLine(headings) + lines.join('')
}

/** One line for each identifier behind each figure of each gap. */
export function evidenceCsv({ gaps }: GapList): string {
  const headings = ['gap', 'figure', 'counts', 'n', 'total', 'unknown', 'is', 'id']
  const lines = gaps.flatMap(({ id: gap, figures }) =>
    Object.entries(figures).flatMap(([name, { counts, n, total, unknown, ids, unknownIds }]) => {
      const line = (is: string, id: string) => csvLine([gap, name, counts, n, total, unknown, is, id])
      return [...ids.map((id) => line('counted', id)), ...unknownIds.map((id) => line('unknown', id))]
    }),
  )
  return byteOrderMark + csvLine(headings) + lines.join('')
}
