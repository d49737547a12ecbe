import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directions, formalities, type Partnership, partnershipStates, provenances } from '../partnerships.ts'
import { uniteTies } from './ties.ts'

const aTie = (id: string, fromId: string, toId: string, facts: Partial<Partnership> = {}): Partnership => ({
  ...{
    id,
    fromId,
    toId,
    kind: 'cooperation',
    direction: 'mutual',
    strength: null,
    formality: null,
    since: null,
  },
  ...{ until: null, state: 'existing', provenance: 'claimed', note: '', revision: 1 },
  ...{ createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
  ...facts,
})

test('partnerships follow, and what was between the two disappears', () => {
  expect(
    uniteTies(
      [aTie('a', 'source', 'third'), aTie('b', 'fourth', 'source'), aTie('c', 'source', 'target')],
      'target',
      'source',
    ),
  ).toEqual({
    moved: [
      { id: 'a', fromId: 'target', toId: 'third' },
      { id: 'b', fromId: 'fourth', toId: 'target' },
    ],
    changed: [],
    gone: ['c'],
  })
})

describe('two of a kind with one partner are one', () => {
  const united = (ours: Partial<Partnership>, theirs: Partial<Partnership>) => {
    const { changed, ...rest } = uniteTies(
      [aTie('ours', 'target', 'third', ours), aTie('theirs', 'third', 'source', theirs)],
      'target',
      'source',
    )
    expect(rest).toEqual({ moved: [], gone: ['theirs'] })
    return changed[0]
  }

  test.each<
    [
      what: string,
      ours: Partial<Partnership>,
      theirs: Partial<Partnership>,
      one: Partial<Partnership> | undefined,
    ]
  >([
    ['that says nothing new', { strength: 2 }, {}, undefined],
    [
      'that exists, where the other is wished for',
      { state: 'wanted', strength: 3 },
      { strength: 1 },
      { state: 'existing', strength: 1 },
    ],
    [
      'that is confirmed, with what the other knows besides',
      { strength: 1 },
      { provenance: 'confirmed', strength: 2 },
      { provenance: 'confirmed', strength: 2 },
    ],
    [
      'that is seen rather than claimed, and says since when',
      { provenance: 'observed' },
      { since: '2020-01-01' },
      { provenance: 'observed', since: '2020-01-01' },
    ],
    [
      'that has not begun after its end',
      { provenance: 'observed', until: '2019-01-01' },
      { since: '2020-01-01' },
      undefined,
    ],
    [
      'that is as close and as formal as either says',
      { strength: 1, formality: 'agreement' },
      { strength: 3, formality: 'informal' },
      { strength: 3, formality: 'agreement' },
    ],
    ['that goes on while one does', { until: '2020-01-01' }, {}, { until: null }],
    [
      'that goes both ways, where each says one',
      { direction: 'one-way' },
      { direction: 'one-way' },
      { direction: 'mutual' },
    ],
    ['with both notes', { note: 'By post' }, { note: 'On Mondays' }, { note: 'By post\nOn Mondays' }],
  ])('%s', (_what, ours, theirs, one) => {
    const changed = united(ours, theirs)
    if (one) expect(changed).toMatchObject({ id: 'ours', ...one })
    else expect(changed).toBeUndefined()
  })

  test('unless they are of different kinds', () => {
    const ties = [aTie('ours', 'target', 'third'), aTie('theirs', 'source', 'third', { kind: 'funding' })]
    expect(uniteTies(ties, 'target', 'source').moved).toEqual([
      { id: 'theirs', fromId: 'target', toId: 'third' },
    ])
  })

  test('whichever of the two stays', () => {
    const facts = fc.record({
      direction: fc.constantFrom(...directions),
      strength: fc.constantFrom(null, 1, 2, 3),
      formality: fc.constantFrom(null, ...formalities),
      since: fc.constantFrom(null, '2019-01-01', '2021-01-01'),
      until: fc.constantFrom(null, '2022-01-01', '2023-01-01'),
      state: fc.constantFrom(...partnershipStates),
      provenance: fc.constantFrom(...provenances),
    })
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const ties = [aTie('a', 'x', 'third', one), aTie('b', 'y', 'third', other)]
        const said = (targetId: string, sourceId: string) => {
          const own = ties.find(({ fromId }) => fromId === targetId)
          const [changed] = uniteTies(ties, targetId, sourceId).changed
          const {
            id: _,
            fromId: __,
            revision: ___,
            createdAt: ____,
            updatedAt: _____,
            ...tie
          } = { ...own, ...changed }
          return tie
        }
        expect(said('x', 'y')).toEqual(said('y', 'x'))
      }),
    )
  })
})
