import type { FindingList } from '@atlas/shared/findings/answers/finding-list'
import { circumstanceColumns, evidenceColumns, evidenceOf, figureColumns } from './csv-columns.ts'
import { csvTable } from './csv-table.ts'

/** One line a finding: what it says, and what people decided. */
export const findingTable = csvTable(
  {
    id: 'of the finding',
    kind: 'of finding',
    level: 'how serious it is: high, medium or low',
    title: 'what it is about, in a few words',
    text: 'its sentence',
    rule: 'why it is as serious as it is',
    figures: 'each as `name: n / total (? unknown)`; `evidence.csv` has them in columns',
    state: 'what people decided',
    in_charge: 'who works on it',
    reason: 'why it was dismissed',
    ...circumstanceColumns,
  },
  ({ findings, today, revision }: FindingList) =>
    findings.map(({ id, kind, seriousness, title, text, rule, figures, state, decision }) => ({
      ...{ id, kind, level: seriousness.level, title, text, rule, state },
      figures: Object.entries(figures)
        .map(
          ([name, { n, total, unknown }]) =>
            `${name}: ${n} / ${total}${unknown > 0 ? ` (? ${unknown})` : ''}`,
        )
        .join('; '),
      in_charge: decision?.inCharge ?? null,
      reason: decision?.reason ?? null,
      ...{ found_on: today, revision },
    })),
)

/** One line for each identifier behind each figure of each finding, and one for a figure with nothing behind it. */
export const findingEvidenceTable = csvTable(
  {
    finding: '`id` of the finding',
    ...figureColumns,
    ...evidenceColumns,
    is: `${evidenceColumns.is}; empty: nothing is behind this figure`,
  },
  ({ findings }: FindingList) =>
    findings.flatMap(({ id: finding, figures }) =>
      Object.entries(figures).flatMap(([figure, { ids, unknownIds, ...counted }]) => {
        const evidence = evidenceOf({ ids, unknownIds })
        return (evidence.length > 0 ? evidence : [{ is: null, id: null }]).map((each) => ({
          ...{ finding, figure, ...counted, ...each },
        }))
      }),
    ),
)
