import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { needFindings } from './needs.ts'

const find = (facts: Facts, kind: 'need' | 'need-informal' = 'need') =>
  needFindings(makeDataset({ needs: [{}], ...facts })).filter((finding) => finding.kind === kind)
const serving = { needs: [0] }
const servingAnother = { needs: [1] }

describe('who serves a need', () => {
  const needs = [{}, {}]
  test.each<[string, Facts, string | undefined, string | undefined]>([
    ['nobody, and of everybody it is recorded', { organisations: [servingAnother] }, 'need.nobody', 'high'],
    [
      'nobody recorded, while of somebody nothing is',
      { organisations: [servingAnother, {}] },
      'need.nobody-recorded',
      'high',
    ],
    ['one alone', { organisations: [serving, servingAnother] }, 'need.one', 'medium'],
    [
      'two, as expected where nobody said otherwise',
      { organisations: [serving, serving] },
      undefined,
      undefined,
    ],
    [
      'two where three are expected',
      { needs: [{ expectedMinimum: 3 }], organisations: [serving, serving] },
      'need.few',
      'low',
    ],
    [
      'one where one is enough',
      { needs: [{ expectedMinimum: 1 }], organisations: [serving] },
      undefined,
      undefined,
    ],
    [
      'nobody where nobody need serve it',
      { needs: [{ expectedMinimum: 0 }, {}], organisations: [servingAnother, servingAnother] },
      undefined,
      undefined,
    ],
    [
      'one still developing counts, those closed or missing do not',
      {
        organisations: [
          { ...serving, status: 'developing' },
          { ...serving, status: 'closed' },
          { ...serving, status: 'missing' },
        ],
      },
      'need.one',
      'medium',
    ],
    [
      'nothing is known of anybody: that is told of otherwise',
      { organisations: [{}, {}] },
      undefined,
      undefined,
    ],
    ['nobody is there at all', {}, undefined, undefined],
  ])('%s', (_, facts, key, level) => {
    const finding = find({ needs, ...facts }).find(({ subject }) => subject[0]?.id === 'need 0')
    expect(finding?.sentence.key).toBe(key)
    expect(finding?.seriousness.level).toBe(level)
  })
})

test('a need says who serves it, who may, whose beneficiaries have it, and who is looked for', () => {
  const [finding] = find({
    organisations: [
      { ...serving, beneficiaryNeeds: [0] },
      { beneficiaryNeeds: [0] },
      {},
      { ...serving, status: 'missing' },
    ],
  })
  expect(finding?.figures).toMatchObject({
    serving: { ids: ['organisation 0'], unknownIds: ['organisation 1', 'organisation 2'], total: 3 },
    demand: { ids: ['organisation 0', 'organisation 1'], unknownIds: ['organisation 2'], total: 3 },
  })
  expect(finding?.sentence.parameters).toMatchObject({
    serving: [{ id: 'organisation 0' }],
    expected: 2,
    demand: 2,
    withoutNeeds: 2,
    missing: [{ id: 'organisation 3' }],
  })
})

describe('how formally a need is served', () => {
  const by = (...formalities: ('informal' | 'agreement' | 'institution' | null)[]): Facts => ({
    organisations: formalities.map((formality) => ({ ...serving, needFormalities: [formality] })),
  })
  test.each<[string, Facts, string | undefined, string | undefined]>([
    ['informally by all', by('informal', 'informal'), 'need-informal.all', 'medium'],
    ['informally, and of one nobody knows', by('informal', null), 'need-informal.where-known', 'low'],
    ['informally and by an agreement', by('informal', 'agreement'), undefined, undefined],
    ['as an institution', by('institution'), undefined, undefined],
    ['nobody knows how', by(null, null), undefined, undefined],
  ])('%s', (_, facts, key, level) => {
    const [finding] = find(facts, 'need-informal')
    expect(finding?.sentence.key).toBe(key)
    expect(finding?.seriousness.level).toBe(level)
  })

  test('is said of those who serve it, and unknown of the others', () => {
    expect(find(by('informal', null), 'need-informal')[0]?.figures).toEqual({
      informal: {
        counts: 'organisation',
        n: 1,
        total: 2,
        unknown: 1,
        ids: ['organisation 0'],
        unknownIds: ['organisation 1'],
      },
    })
  })
})
