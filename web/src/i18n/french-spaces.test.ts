import { inFrench } from '@atlas/shared/sentences/french-spaces'
import { expect, test } from 'vitest'
import { fr } from './fr.ts'

test.each([
  ['Pas de compte ?', 'Pas de compte\u202f?'],
  ['lu ; relu !', 'lu\u202f; relu\u202f!'],
  ['Annuler : {sentence}', 'Annuler\u00a0: {sentence}'],
  ['de « {before} » à', 'de «\u00a0{before}\u00a0» à'],
  ['100 000 lignes', '100\u202f000 lignes'],
  ['{n, plural, one {# ligne} other {# lignes}}', '{n, plural, one {# ligne} other {# lignes}}'],
])('%s is set without a place to break at its marks', (written, shown) => {
  expect(inFrench({ sentence: written })).toEqual({ sentence: shown })
})

test('no sentence in French has a mark that could begin a line', () => {
  const breakable = Object.entries(fr).filter(([, sentence]) => / [;:!?»]|« /.test(sentence))
  expect(breakable).toEqual([])
})
