import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { Dataset } from '../../dataset.ts'
import { today } from '../finding.factory.ts'
import { findingId, type Ref } from '../finding.ts'
import { findingSettings } from '../settings.ts'
import { type AnyFinding, computeFindings } from './analyses.ts'

const settings = findingSettings(today)
const find = (dataset: Dataset) => computeFindings(dataset, settings)
const ofKind = <Kind extends AnyFinding['kind']>(findings: readonly AnyFinding[], kind: Kind) =>
  findings.filter((finding): finding is Extract<AnyFinding, { kind: Kind }> => finding.kind === kind)

describe('the identity of a finding', () => {
  const refs: Ref[] = [
    { noun: 'organisation', id: 'b' },
    { noun: 'organisation', id: 'a' },
  ]
  test('is the same in whatever order its subject is told', () => {
    expect(findingId('introduction', refs)).toBe(findingId('introduction', refs.toReversed()))
  })

  test('is of one kind and subject only, whatever names contain', () => {
    const word = fc.constantFrom('a', ' ', ':', 'a b', 'é')
    const subject = fc.array(
      fc.record({ noun: fc.constantFrom('locality' as const, 'sector' as const), id: word }),
      {
        maxLength: 2,
      },
    )
    const plain = (some: Ref[]) => some.map(({ noun, id }) => JSON.stringify([noun, id])).sort()
    fc.assert(
      fc.property(subject, subject, (one, other) => {
        const isSame = JSON.stringify(plain(one)) === JSON.stringify(plain(other))
        expect(findingId('coverage', one) === findingId('coverage', other)).toBe(isSame)
      }),
    )
  })

  test('stays when an organisation is found and the figures change', () => {
    const facts = (organisations: Facts['organisations']) =>
      find(makeDataset({ sectors: [{ expectedMinimum: 3 }], organisations }))
    const before = ofKind(facts([{ sectors: [0] }]), 'coverage')
    const after = ofKind(facts([{ sectors: [0] }, { sectors: [0] }]), 'coverage')
    expect(before.map(({ id }) => id)).toEqual(['coverage sector:sector%200'])
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[0]?.sentence.parameters).toMatchObject({ existing: 2, expected: 3 })
  })
})
