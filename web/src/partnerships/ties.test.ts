import { type Facts, makeDataset } from '@atlas/shared/dataset.factory'
import { expect, test } from 'vitest'
import { tiesOf } from './ties.ts'

const names = ['Welcome Centre', 'City', 'Library', 'Club']

type Rows = NonNullable<Facts['partnerships']>

const dataset = (partnerships: Rows) =>
  makeDataset({ organisations: names.map((id) => ({ id })), partnerships })

const read = (rows: Rows, id = 'Welcome Centre') =>
  tiesOf(dataset(rows), id, '2026-11-21').map(({ state, kind, ties }) => [
    `${state} ${kind}`,
    ...ties.map(({ other, runs, over }) => `${runs} ${other.id}${over ? ', over' : ''}`),
  ])

test('each side sees the other one, and which way the tie runs for itself', () => {
  const rows: Rows = [
    { from: 0, to: 1, direction: 'one-way' },
    { from: 2, to: 0, direction: 'one-way' },
    { from: 3, to: 0 },
  ]
  expect(read(rows)).toEqual([['existing cooperation', 'out City', 'in Library', 'both Club']])
  expect(read(rows, 'City')).toEqual([['existing cooperation', 'in Welcome Centre']])
})

test('what exists stands before what is wanted, by kind', () => {
  expect(
    read([
      { from: 0, to: 1, state: 'wanted' },
      { from: 0, to: 1, kind: 'funding' },
      { from: 0, to: 2, kind: 'referral' },
    ]),
  ).toEqual([
    ['existing referral', 'both Library'],
    ['existing funding', 'both City'],
    ['wanted cooperation', 'both City'],
  ])
})

test('the closest come first, those that are over last', () => {
  expect(
    read([
      { from: 0, to: 1, strength: 3, until: '2026-11-20' },
      { from: 0, to: 2, strength: 1, until: '2026-11-21' },
      { from: 0, to: 3, strength: 2 },
    ]),
  ).toEqual([['existing cooperation', 'both Club', 'both Library', 'both City, over']])
})

test('an organisation without ties, or one that is not there, has none', () => {
  expect(read([{ from: 0, to: 1 }], 'Club')).toEqual([])
  expect(read([{ from: 0, to: 1 }], 'Nobody')).toEqual([])
})
