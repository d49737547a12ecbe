import { expect, test } from 'vitest'
import { addressInWords } from './place-address.ts'

const country = (code: string) => ({ FR: 'France', GB: 'United Kingdom' })[code] ?? code
const place = { address: '', postcode: '', locality: '', country: null }

test.each([
  [
    { ...place, address: '1 rue des Faures', postcode: '33000', locality: 'Bordeaux', country: 'FR' },
    '1 rue des Faures, 33000 Bordeaux, France',
  ],
  [{ ...place, postcode: 'LS1 4AP', locality: 'Leeds', country: 'GB' }, 'Leeds LS1 4AP, United Kingdom'],
  [{ ...place, locality: 'Bordeaux' }, 'Bordeaux'],
  [{ ...place, postcode: '33000' }, '33000'],
  [place, ''],
])('%o is written %s', (given, words) => {
  expect(addressInWords(given, { country })).toBe(words)
})
