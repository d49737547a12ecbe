import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import { levels } from '@atlas/shared/findings/finding'
import { describe, expect, test } from 'vitest'
import { type DecidedFinding, groupFindings, isUp, tallyByLevel } from './group-findings.ts'

const decided = (
  kind: AnyFinding['kind'],
  level: DecidedFinding['finding']['seriousness']['level'],
  reason: string,
) =>
  ({
    finding: { kind, seriousness: { level, reason } },
    state: 'open',
    decision: null,
  }) as unknown as DecidedFinding

const found = [
  decided('engagement', 'high', 'hardly engaged'),
  decided('coverage', 'high', 'nobody in region'),
  decided('engagement', 'medium', 'not known'),
  decided('coverage', 'low', 'thin'),
  decided('coverage', 'low', 'not looked'),
  decided('coverage', 'low', 'thin'),
]

describe('groups of findings', () => {
  test('by kind come with the most serious first, each rule once', () => {
    const groups = groupFindings(found, 'kind')
    expect(
      groups.map((group) => [
        group.by === 'kind' && group.topic,
        ...group.runs.map(({ reason, findings }) => `${reason} ${findings.length}`),
      ]),
    ).toEqual([
      ['engagement', 'hardly engaged 1', 'not known 1'],
      ['coverage', 'nobody in region 1', 'thin 2', 'not looked 1'],
    ])
  })

  test('by kind tell what is not known together and last, each rule once', () => {
    const unknown = [
      decided('unverified', 'high', 'unknown-of-half-or-more'),
      ...found,
      decided('unplaced', 'low', 'unknown-of-fewer-than-a-tenth'),
      decided('without-influence', 'high', 'unknown-of-half-or-more'),
    ]
    const groups = groupFindings(unknown, 'kind')
    expect(groups.map((group) => group.by === 'kind' && group.topic)).toEqual([
      'engagement',
      'coverage',
      'unknown',
    ])
    expect(groups.at(-1)?.runs.map(({ findings }) => findings.map(({ finding }) => finding.kind))).toEqual([
      ['unverified', 'without-influence'],
      ['unplaced'],
    ])
  })

  test('by level leave out a level of which there is nothing', () => {
    const groups = groupFindings(found.slice(0, 3), 'level')
    expect(groups.map((group) => group.by === 'level' && group.level)).toEqual(['high', 'medium'])
    expect(groups[0]?.runs.map(({ topic }) => topic)).toEqual(['engagement', 'coverage'])
  })

  test.each(['kind', 'level'] as const)('by %s lose no finding and tell none twice', (by) => {
    const told = groupFindings(found, by).flatMap(({ runs }) => runs.flatMap(({ findings }) => findings))
    expect(told).toHaveLength(found.length)
    expect(new Set(told)).toEqual(new Set(found))
  })

  test('are counted by level', () => {
    expect(tallyByLevel(found)).toEqual({ high: 2, medium: 1, low: 3 })
    expect(Object.keys(tallyByLevel([]))).toEqual([...levels])
  })

  test.each([
    ['open', true],
    ['accepted', true],
    ['working', true],
    ['dismissed', false],
    ['closed', false],
  ] as const)('hold what is %s: %s', (state, up) => {
    expect(isUp({ state })).toBe(up)
  })
})
