import { type Dataset, readDataset } from '@atlas/shared/dataset'
import { expect, test } from 'vitest'
import { tiesOf } from './ties.ts'

const names = ['Welcome Centre', 'City', 'Library', 'Club']

type Row = Partial<Dataset['partnerships'][number]> & { from: number; to: number }

function dataset(rows: Row[]): Dataset {
  const partnerships = rows.map((row, position) => ({
    id: String(position),
    kind: 'cooperation' as const,
    direction: 'mutual' as const,
    strength: null,
    formality: null,
    state: 'existing' as const,
    provenance: 'claimed' as const,
    until: null,
    ...row,
  }))
  const empty = readDataset({
    revision: 1,
    alliance: {
      id: 'alliance',
      slug: 'alliance',
      name: 'Alliance',
      purpose: '',
      languages: ['en'],
      country: null,
      boundary: null,
      guestAccess: 'none',
    },
    judgements: true,
    sectors: [],
    territories: [],
    organisations: {
      id: names,
      names: names.map((en) => ({ en })),
      status: names.map(() => 'existing' as const),
      website: names.map(() => null),
      verifiedOn: names.map(() => null),
      contribution: names.map(() => ''),
      influence: names.map(() => null),
      engagementLevel: names.map(() => null),
      sectors: names.map(() => []),
      principal: names.map(() => false),
    },
    locations: {
      id: [],
      organisation: [],
      label: [],
      locality: [],
      country: [],
      longitude: [],
      latitude: [],
      precision: [],
      territory: [],
    },
    partnerships: {
      id: [],
      from: [],
      to: [],
      kind: [],
      direction: [],
      strength: [],
      formality: [],
      state: [],
      provenance: [],
      until: [],
    },
    surveys: [],
  })
  return { ...empty, partnerships }
}

const read = (rows: Row[], id = 'Welcome Centre') =>
  tiesOf(dataset(rows), id, '2026-11-21').map(({ state, kind, ties }) => [
    `${state} ${kind}`,
    ...ties.map(({ other, runs, over }) => `${runs} ${other.id}${over ? ', over' : ''}`),
  ])

test('each side sees the other one, and which way the tie runs for itself', () => {
  const rows: Row[] = [
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
