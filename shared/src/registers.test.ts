import { describe, expect, test } from 'vitest'
import { readNumber, weightOf } from './registers.ts'

describe('numbers of registers', () => {
  test.each([
    ['siren', '775 672 272', '775672272'],
    ['siret', '732 829 320 00074', '73282932000074'],
    ['siret', '356 000 000 49837', '35600000049837'],
    ['rna', 'w751234567', 'W751234567'],
    ['rna', 'W2A1234567', 'W2A1234567'],
    ['kbo', 'BE 0403.170.701', '0403170701'],
    ['kbo', '403170701', '0403170701'],
    ['kvk', '1234567', '01234567'],
    ['se-orgnr', '802002-4280', '8020024280'],
    ['ie-chy', 'CHY 6830', '6830'],
    ['ie-rcn', '20010779', '20010779'],
    ['wikidata', 'https://www.wikidata.org/wiki/Q42', 'Q42'],
    ['ror', 'https://ror.org/02mhbdp94', '02mhbdp94'],
    ['finess', '75 0712184', '75 0712184'],
  ])('of %s, %s is one', (scheme, text, value) => expect(readNumber(scheme, text)).toEqual({ value }))

  test.each([
    ['siren', '775672273', 'not-an-identifier'],
    ['siren', '000000000', 'not-an-identifier'],
    ['siret', '73282932000075', 'not-an-identifier'],
    ['kbo', '0403170702', 'not-an-identifier'],
    ['kvk', '12345', 'not-an-identifier'],
    ['ror', '02mhbdp95', 'not-an-identifier'],
    ['wikidata', 'Q0', 'not-an-identifier'],
    ['siret', '8,24541E+13', 'identifier-ruined'],
    ['other', '8.24541E+13', 'identifier-ruined'],
    ['siret', 'en cours', 'identifier-placeholder'],
    ['other', 'N/A', 'identifier-placeholder'],
    ['other', '-', 'identifier-placeholder'],
    ['kvk', '0', 'identifier-placeholder'],
    ['other', 'Pending', 'identifier-placeholder'],
  ])('of %s, %s is none', (scheme, text, fault) => {
    const kept = fault === 'not-an-identifier' ? { value: text } : {}
    expect(readNumber(scheme, text)).toEqual({ fault, ...kept })
  })

  test.each([
    ['siren', '775672272', 'certain'],
    ['siren', '1', null],
    ['atlas', '01890a5d-ac96-774b-bcce-b302099a8057', 'own'],
    ['own list', '2024-117', 'likely'],
    ['own list', '7', null],
    ['other', 'en cours', null],
  ])('the same one of %s, %s, says %s', (scheme, value, weight) =>
    expect(weightOf({ scheme, value })).toBe(weight),
  )
})
