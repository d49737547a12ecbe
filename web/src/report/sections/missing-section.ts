import type { DatasetOrganisation } from '@atlas/shared/dataset'
import { table, text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import { namesIn, type ReportInput } from './report-input.ts'

/** So many are told one by one. */
const maxActors = 100

/** The missing actors that are being looked for, and what is done next about each. */
export function missingSection(input: ReportInput): Section {
  const { dataset, messages } = input
  const { t, list } = messages
  const names = namesIn(input)
  const section = { id: 'missing', title: t('report.missing') }
  const missing = dataset.organisations.filter(({ status }) => status === 'missing')
  if (missing.length === 0) return { ...section, blocks: [text(t('report.missing.none'))] }
  const soonest = missing.toSorted((a, b) => ((a.nextStepOn ?? '~') < (b.nextStepOn ?? '~') ? -1 : 1))
  const left = missing.length - maxActors
  const told = soonest.slice(0, maxActors)
  const whole = dataset.judgements
  return {
    ...section,
    blocks: [
      text(t(whole ? 'report.missing.text' : 'report.missing.private')),
      table(
        t(whole ? 'report.missing.table' : 'report.missing'),
        [
          t('report.missing.who'),
          t('report.missing.sectors'),
          ...(whole ? (['where', 'by', 'next', 'on'] as const).map((key) => t(`report.missing.${key}`)) : []),
        ],
        told.map((actor) => [
          names.organisation(actor),
          list(actor.sectors.map(names.sector)) || t('matrix.notSaid'),
          ...(whole ? next(actor, input) : []),
        ]),
        { figures: false },
      ),
      ...(left > 0 ? [text(t('report.missing.others', { n: left }), { quiet: true })] : []),
    ],
  }
}

/** Where it is expected, who approaches it, and what they do next and when: for members alone. */
function next(actor: DatasetOrganisation, input: ReportInput): string[] {
  const { dataset, messages } = input
  const { t, day, list } = messages
  const names = namesIn(input)
  const localities = [...new Set(actor.locations.map(({ locality }) => locality))].filter(Boolean)
  const by = dataset.organisations[actor.approachedBy ?? -1]
  return [
    actor.expectedTerritory === null ? list(localities) : names.territory(actor.expectedTerritory),
    by ? names.organisation(by) : '',
    actor.nextStep,
    actor.nextStepOn ? day(actor.nextStepOn) : '',
  ].map((words) => words || t('matrix.notSaid'))
}
