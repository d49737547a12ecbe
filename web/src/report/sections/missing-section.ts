import { type Section, table, text } from '../report.ts'
import { namesIn, type Telling } from '../telling.ts'

/** So many are told one by one. */
const most = 100

/** The missing actors that are being looked for, and what is done next about each. */
export function missingSection(telling: Telling): Section {
  const { dataset, messages } = telling
  const { t, day, list } = messages
  const names = namesIn(telling)
  const section = { id: 'missing', title: t('report.missing') }
  const missing = dataset.organisations.filter(({ status }) => status === 'missing')
  if (missing.length === 0) return { ...section, blocks: [text(t('report.missing.none'))] }
  const soonest = missing.toSorted((a, b) => ((a.nextStepOn ?? '~') < (b.nextStepOn ?? '~') ? -1 : 1))
  const left = missing.length - most
  return {
    ...section,
    blocks: [
      text(t('report.missing.text')),
      table(
        t('report.missing.table'),
        [
          t('report.missing.who'),
          t('report.missing.sectors'),
          t('report.missing.where'),
          t('report.missing.by'),
          t('report.missing.next'),
          t('report.missing.on'),
        ],
        soonest.slice(0, most).map((actor) => {
          const localities = [...new Set(actor.locations.map(({ locality }) => locality))].filter(Boolean)
          const by = dataset.organisations[actor.approachedBy ?? -1]
          const place =
            actor.expectedTerritory === null ? localities : [names.territory(actor.expectedTerritory)]
          return [
            names.organisation(actor),
            list(actor.sectors.map(names.sector)) || t('matrix.notSaid'),
            list(place) || t('matrix.notSaid'),
            by ? names.organisation(by) : t('matrix.notSaid'),
            actor.nextStep || t('matrix.notSaid'),
            actor.nextStepOn ? day(actor.nextStepOn) : t('matrix.notSaid'),
          ]
        }),
        { figures: false },
      ),
      ...(left > 0 ? [text(t('report.missing.others', { n: left }), { quiet: true })] : []),
    ],
  }
}
