import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress } from './read-address.ts'

const brief = (line: string, known = {}) => {
  const { number, suffix, street, postcode, locality } = readAddress(line, known)
  return [number, suffix, street, postcode, locality]
}

test.each<[string, ReturnType<typeof brief>]>([
  ['12 rue de la Paix', [12, '', 'rue de la Paix', '', '']],
  ['12 bis, rue de la Paix', [12, 'bis', 'rue de la Paix', '', '']],
  ['12bis rue de la Paix, 33000 Bordeaux', [12, 'bis', 'rue de la Paix', '33000', 'Bordeaux']],
  ['12 rue de la Paix 33000 BORDEAUX CEDEX 9', [12, '', 'rue de la Paix', '33000', 'BORDEAUX']],
  ['Maison des associations, 3 place Foch, 47000 Agen', [3, '', 'place Foch', '47000', 'Agen']],
  ['3-5 place Foch', [3, '', 'place Foch', '', '']],
  ['Keizersgracht 12a, 1015 CN Amsterdam', [12, 'a', 'Keizersgracht', '1015 CN', 'Amsterdam']],
  ['Storgatan 4, 392 31 Kalmar', [4, '', 'Storgatan', '392 31', 'Kalmar']],
  ['Rue de la Loi 16, 1000 Bruxelles', [16, '', 'Rue de la Loi', '1000', 'Bruxelles']],
  ['rue du 8 mai 1945', [null, '', 'rue du 8 mai 1945', '', '']],
  ['14 rue du 8 mai 1945', [14, '', 'rue du 8 mai 1945', '', '']],
  ['Place de la mairie', [null, '', 'Place de la mairie', '', '']],
  ['12 A avenue Foch - bâtiment B', [12, 'a', 'avenue Foch', '', '']],
  ['', [null, '', '', '', '']],
])('%s', (line, parts) => {
  expect(brief(line)).toEqual(parts)
})

test('what fields say stands above what the line says', () => {
  expect(brief('12 rue X, 33000 Bordeaux', { postcode: '33800', locality: 'Talence' })).toEqual([
    12,
    '',
    'rue X',
    '33800',
    'Talence',
  ])
})

test('any line is read, and gives nothing that is not in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (line) => {
      const { street, locality } = readAddress(line)
      const flat = line.replace(/\s+/g, ' ')
      expect(flat).toContain(street)
      expect(flat).toContain(locality)
    }),
  )
})
