import { makeDataset } from '@atlas/shared/dataset.factory'
import type { FindingDecision } from '@atlas/shared/finding-decisions'
import { computeFindings } from '@atlas/shared/findings/analyses/analyses'
import { findingSettings } from '@atlas/shared/findings/settings'
import { describe, expect, test } from 'vitest'
import { readFindingsSearch } from '../addresses/findings-search.ts'
import { actorsFor } from './actors-for.ts'
import { nextStates } from './decide.ts'
import { decisionWords } from './decision-words.ts'
import { findingsAbout } from './findings-about.ts'

test.each([
  [{}, {}],
  [
    { by: 'level', tab: 'actions', finding: 'coverage sector:1' },
    { by: 'level', tab: 'actions', finding: 'coverage sector:1' },
  ],
  [{ by: 'colour', tab: ['actions'], finding: '' }, {}],
  [{ finding: 'x'.repeat(2001) }, {}],
])('of the address %j is understood %j', (search, understood) => {
  expect(readFindingsSearch(search)).toEqual({
    by: undefined,
    tab: undefined,
    assume: undefined,
    finding: undefined,
    ...understood,
  })
})

const decision: FindingDecision = {
  id: 'decision',
  revision: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  finding: 'coverage sector:1',
  state: 'accepted',
  reason: '',
  inCharge: '',
  closedOn: null,
  closedBecause: null,
  closedByChangeId: null,
  reopenedOn: null,
}
const words = { t: (key: string) => key, day: (day: string) => day }
const gone = { state: 'closed', closedBecause: 'gone', closedOn: '2026-11-02' } as const

describe('what was decided', () => {
  test.each([
    ['accepted', { state: 'accepted' }, 'accepted', ['findings.said.accepted']],
    [
      'with a person in charge',
      { state: 'working', inCharge: 'Sam' },
      'working',
      ['findings.said.workingBy'],
    ],
    [
      'dismissed, its reason once',
      { state: 'dismissed', reason: 'no' },
      'dismissed',
      ['findings.dismissed.because'],
    ],
    ['closed and gone', gone, null, ['findings.said.closed.gone']],
    ['closed by itself and found again', gone, 'open', ['findings.said.closed.gone', 'findings.said.back']],
    [
      'closed by somebody while it is still found',
      { state: 'closed', closedBecause: 'said', closedOn: '2026-11-02', reason: 'enough' },
      'closed',
      ['findings.said.closed.said', 'findings.said.stillFound', 'enough'],
    ],
    ['opened again', { state: 'open', reopenedOn: '2026-11-03' }, 'open', ['findings.said.reopened']],
  ] as const)('is told: %s', (_, decided, found, sentences) => {
    expect(decisionWords({ ...decision, ...decided }, found, words)).toEqual(sentences)
  })

  test('leads on from every state, and back', () => {
    for (const [state, next] of Object.entries(nextStates)) {
      expect(next).not.toContain(state)
      expect(next.includes('open') || state === 'open').toBe(true)
    }
  })
})

const dataset = makeDataset({
  sectors: [{ expectedMinimum: 2 }],
  organisations: [
    { sectors: [0], influence: 'high', engagementLevel: 'information', locations: [{ locality: 'Cenon' }] },
    { status: 'missing', sectors: [0], locations: [{ locality: 'Cenon' }] },
    { status: 'missing', answersFinding: 'coverage sector:sector%200' },
    { answersFinding: 'coverage sector:sector%200' },
    { status: 'closed', answersFinding: 'coverage sector:sector%200' },
  ],
})
const findings = computeFindings(dataset, findingSettings('2026-11-21'))

test('looked for is who is recorded for a finding or expected there; found is who has been', () => {
  const finding = findings.find(({ id }) => id === 'coverage sector:sector%200') ?? null
  const { wanted, found } = actorsFor(dataset, 'coverage sector:sector%200', finding)
  expect(wanted.map(({ id }) => id)).toEqual(['organisation 1', 'organisation 2'])
  expect(found.map(({ id }) => id)).toEqual(['organisation 3'])
})

test('an organisation is told what is found about it, and in how many others it counts', () => {
  const decidedFindings = findings.map((finding) => ({ finding, state: 'open' as const, decision: null }))
  const { about, counting } = findingsAbout(dataset, decidedFindings, 'organisation 0')
  expect(about.map(({ finding }) => finding.kind)).toContain('engagement')
  expect(counting).toBeGreaterThan(0)
  expect(about.length + counting).toBeLessThanOrEqual(findings.length)
  expect(findingsAbout(dataset, decidedFindings, 'nobody')).toEqual({ about: [], counting: 0 })
})
