import { table, text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import { expectedToServe, type NeedService, needServices } from '@atlas/shared/findings/needs'
import { namesIn, type ReportInput } from './report-input.ts'

/** Who serves which need, how formally, and for how many organisations whose beneficiaries have it. */
export function needsSection(input: ReportInput): Section {
  const { dataset, messages } = input
  const { t, number } = messages
  const names = namesIn(input)
  const section = { id: 'needs', title: t('report.needs') }
  if (dataset.needs.length === 0) return { ...section, blocks: [text(t('report.needs.none'))] }
  const { needs, counted, withoutNeeds } = needServices(dataset)
  const verdict = (n: number, expected: number) =>
    n === 0 ? 'nobody' : n < expected ? (n === 1 ? 'alone' : 'few') : 'enough'
  return {
    ...section,
    blocks: [
      text(t('report.needs.unknown', { n: withoutNeeds.length, total: counted.length })),
      table(
        t('report.needs.table'),
        [
          t('report.needs.need'),
          t('report.needs.serving'),
          t('report.needs.formal'),
          t('report.needs.informal'),
          t('report.needs.formalityUnknown'),
          t('report.needs.demand'),
          t('report.needs.missing'),
          t('report.needs.verdict'),
        ],
        dataset.needs.map((need, at) => {
          const { serving, formal, informal, formalityUnknown, demand, missing } = needs[at] ?? nobody
          const expected = expectedToServe(need)
          const columns = [serving, formal, informal, formalityUnknown, demand, missing]
          return [
            names.need(at),
            ...columns.map(({ length }) => number(length)),
            t(`report.needs.verdict.${verdict(serving.length, expected)}`, { expected }),
          ]
        }),
      ),
    ],
  }
}

const nobody: NeedService = {
  serving: [],
  formal: [],
  informal: [],
  formalityUnknown: [],
  demand: [],
  missing: [],
}
