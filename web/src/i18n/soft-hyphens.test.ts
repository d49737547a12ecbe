import fc from 'fast-check'
import { expect, test } from 'vitest'
import { softHyphens } from './soft-hyphens.ts'

test.each([
  ['Insertion professionnelle et économique', 'Insertion pro-fes-sion-nelle et éco-no-mique'],
  ['Structures socioculturelles et sportives', 'Struc-tures socio-cul-tu-relles et sportives'],
  ['Professional and economic integration', 'Pro-fes-sional and economic inte-gra-tion'],
  ['Accompagnement', 'Accom-pa-gne-ment'],
])('%s may be broken between syllables', (text, broken) => {
  expect(softHyphens(text).replaceAll('\u00ad', '-')).toBe(broken)
})

test('short words stay whole', () => {
  expect(softHyphens('Social action')).toBe('Social action')
})

test('a text is what it was to whoever does not see the breaks, and never ends in less than four letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const whole = text.replaceAll('\u00ad', '')
      const broken = softHyphens(whole)
      expect(broken.replaceAll('\u00ad', '')).toBe(whole)
      expect(broken).not.toMatch(/\u00ad\p{L}{0,3}(?!\p{L}|\u00ad)/u)
    }),
  )
})
