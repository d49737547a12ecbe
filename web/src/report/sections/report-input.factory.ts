import type { Dataset } from '@atlas/shared/dataset'
import { type Facts, makeDataset } from '@atlas/shared/dataset.factory'
import type { FindingDecision } from '@atlas/shared/finding-decisions'
import { computeFindings } from '@atlas/shared/findings/analyses/analyses'
import { costliestDepartures } from '@atlas/shared/findings/departure-cost'
import { findingSettings } from '@atlas/shared/findings/settings'
import { summarise } from '@atlas/shared/findings/summary'
import { withDecisions } from '@atlas/shared/findings/with-decisions'
import { findingWords } from '@atlas/shared/findings/words/finding-words'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { documentMessages } from '../../i18n/document-messages.ts'
import { picture } from '../../pictures/picture.ts'
import type { ReportInput } from './report-input.ts'

const today = '2026-11-21'

/** What a report would tell of a dataset of the given facts. */
export async function makeReportInput(
  facts: Facts,
  {
    language = 'en',
    decisions = [],
    dataset = {},
    ...rest
  }: {
    language?: SentenceLanguage
    decisions?: readonly FindingDecision[]
    /** What no fact can say, as that the reader may see no judgement. */
    dataset?: Partial<Dataset>
  } & Partial<Pick<ReportInput, 'decisionsKnown' | 'author'>> = {},
): Promise<ReportInput> {
  const whole = { ...makeDataset(facts), ...dataset }
  const settings = findingSettings(today, whole.alliance.findingChoices)
  const figure = picture(100, 50, '<rect width="100" height="50"/>')
  return {
    dataset: whole,
    settings,
    summary: summarise(whole, settings),
    ...withDecisions(computeFindings(whole, settings), decisions),
    departures: costliestDepartures(whole, settings),
    decisionsKnown: true,
    author: 'Camille',
    pictures: {
      map: { picture: figure, drawn: 3, beyond: 0, unplaced: 1, localityOnly: 1 },
      network: { ...figure },
    },
    words: findingWords(whole, language),
    messages: await documentMessages(language),
    ...rest,
  }
}

/** Something of everything. */
export const region: Facts = {
  sectors: [
    { code: 'care', labels: { en: 'Care & <health>', fr: 'Soin' } },
    { code: 'work', labels: { en: 'Work', fr: 'Travail' }, expectedMinimum: 2 },
  ],
  needs: [{ labels: { en: 'Housing', fr: 'Logement' } }, { labels: { en: 'Language', fr: 'Langue' } }],
  actorKinds: [{ labels: { en: 'Mediators', fr: 'Médiateurs' }, expectedSeats: 2 }],
  organisations: [
    {
      names: { en: 'House of “Languages”' },
      sectors: [0],
      needs: [1],
      influence: 'high',
      engagementLevel: 'information',
      locations: [{ locality: 'Cenon', point: [-0.52, 44.85] }],
    },
    {
      names: { en: 'Garden Club' },
      status: 'developing',
      sectors: [0, 1],
      locations: [{ locality: 'Bègles', point: [-0.55, 44.8] }],
    },
    { names: { en: 'Night Shelter' }, sectors: [0], locations: [{ locality: 'Cenon' }] },
    {
      names: { en: 'A doctor for Bègles' },
      status: 'missing',
      sectors: [0],
      approachedBy: 1,
      nextStep: 'Call the hospital',
      nextStepOn: '2026-12-01',
    },
  ],
  partnerships: [{ from: 0, to: 1 }],
  surveys: [{ locality: 'Cenon', sector: 1, lookedOn: '2026-03-03', lookedBy: 'Sam' }],
  seats: [{ organisation: 0, actorKind: 0, authority: false }],
}

export const decision = (finding: string, part: Partial<FindingDecision>): FindingDecision => ({
  id: finding,
  revision: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  finding,
  state: 'open',
  reason: '',
  inCharge: '',
  closedOn: null,
  closedBecause: null,
  closedByChangeId: null,
  reopenedOn: null,
  ...part,
})
