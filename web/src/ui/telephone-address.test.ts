import { expect, test } from 'vitest'
import { telephoneAddress } from './telephone-address.ts'

test.each([
  ['05 56 00 00 00', 'tel:0556000000'],
  ['+33 (0)5 56 00-00.00', 'tel:+33556000000'],
  ['0033 (0)5 56 00 00 00', 'tel:0033556000000'],
  ['(01) 234 56', 'tel:0123456'],
  ['115', 'tel:115'],
  ['+32 2 555 11 11 ext. 12', 'tel:+3225551111'],
])('%s is dialled as %s', (number, address) => {
  expect(telephoneAddress(number)).toBe(address)
})
