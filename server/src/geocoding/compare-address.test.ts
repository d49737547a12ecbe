import { readAddress } from '@atlas/shared/addresses/read-address'
import { expect, test } from 'vitest'
import { certaintyOf } from './compare-address.ts'

const asked = (line: string, country: string | null = null) => ({ ...readAddress(line), country })
const house = {
  ...{ level: 'house' as const, street: 'Boulevard du Maréchal Foch', number: '12', postcode: '47000' },
  ...{ locality: 'Agen', country: 'FR', position: [0.6, 44.2] as [number, number] },
}

test.each<[string, string | null, Partial<Parameters<typeof certaintyOf>[1]>, string]>([
  ['12 bd du Mal Foch, 47000 Agen', 'FR', {}, 'sure'],
  ['12 Boulevard Maréchal Foch, 47000 AGEN', null, {}, 'sure'],
  // Spelled otherwise, or less was told, or less was found.
  ['12 boulevard Foche, 47000 Agen', null, {}, 'likely'],
  ['12 boulevard du Maréchal Foch', null, {}, 'likely'],
  ['12 boulevard du Maréchal Foch, 47000 Agen', null, { level: 'street', number: '' }, 'likely'],
  ['12 boulevard du Maréchal Foch, 47550 Agen', null, {}, 'likely'],
  // Something contradicts.
  ['14 boulevard du Maréchal Foch, 47000 Agen', null, {}, 'doubtful'],
  ['12 bis boulevard du Maréchal Foch, 47000 Agen', null, {}, 'doubtful'],
  ['12 boulevard du Maréchal Foch, 33000 Bordeaux', null, {}, 'doubtful'],
  ['12 boulevard du Maréchal Foch, 47000 Agen', 'BE', {}, 'doubtful'],
  ['12 rue des Lilas, 47000 Agen', null, {}, 'doubtful'],
  ['12 rue des Lilas, 47000 Agen', null, { level: 'locality', street: '', number: '' }, 'doubtful'],
])('%s in %s, and %o: %s', (line, country, found, certainty) => {
  expect(certaintyOf(asked(line, country), { ...house, ...found })).toBe(certainty)
})
