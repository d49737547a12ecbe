import { describe, expect, test } from 'vitest'
import type { Facts } from '../../dataset.factory.ts'
import { at, find, inCenon, pairs } from './introductions.factory.ts'

describe('needs in common', () => {
  const needs = [{}, {}]
  const two = (one: object, other: object): Facts => ({
    needs,
    organisations: [
      { sectors: [0], ...one },
      { sectors: [1], ...other },
    ],
  })

  test.each<[string, object, object, Record<'bothServe' | 'oneServes' | 'otherServes', string[]>]>([
    [
      'both serve it',
      { needs: [0] },
      { needs: [0] },
      { bothServe: ['need 0'], oneServes: [], otherServes: [] },
    ],
    [
      'one serves what the beneficiaries of the other need',
      { needs: [1] },
      { beneficiaryNeeds: [1] },
      { bothServe: [], oneServes: ['need 1'], otherServes: [] },
    ],
    [
      'and the other way round',
      { beneficiaryNeeds: [1] },
      { needs: [1] },
      { bothServe: [], oneServes: [], otherServes: ['need 1'] },
    ],
    [
      'who serves it for its own beneficiaries needs nobody else for it',
      { needs: [0] },
      { needs: [0], beneficiaryNeeds: [0] },
      { bothServe: ['need 0'], oneServes: [], otherServes: [] },
    ],
    [
      'the beneficiaries of both have it, and neither serves it',
      { beneficiaryNeeds: [0] },
      { beneficiaryNeeds: [0] },
      { bothServe: [], oneServes: [], otherServes: [] },
    ],
  ])('%s', (_, one, other, expected) => {
    const [finding] = find(two({ ...inCenon, ...one }, { ...inCenon, ...other }))
    const { bothServe = [], oneServes = [], otherServes = [] } = finding?.sentence.parameters ?? {}
    const ids = (refs: readonly { id: string }[]) => refs.map(({ id }) => id)
    expect({ bothServe: ids(bothServe), oneServes: ids(oneServes), otherServes: ids(otherServes) }).toEqual(
      expected,
    )
  })

  test('are alone no reason to introduce anybody', () => {
    expect(pairs(two({ needs: [0] }, { needs: [0] }))).toEqual([])
  })

  test('come before what is nearer, and behind partners in common with somebody near', () => {
    const organisations = [
      { sectors: [0], ...at(0), needs: [0] },
      { sectors: [1], ...at(0.001) },
      { sectors: [1], ...at(0.002), beneficiaryNeeds: [0] },
      { sectors: [1], ...at(0.003) },
      {},
    ]
    const partnerships = [0, 3].map((from) => ({ from, to: 4 }))
    expect(pairs({ needs, organisations, partnerships }, { maxIntroductionsEach: 9 })).toEqual([
      '0 3',
      '0 2',
      '0 1',
    ])
  })
})
