import type { Labels } from '@atlas/shared/primitives'
import { expect, test } from 'vitest'
import { alikeFaults } from './labels-draft.ts'

const others: Labels[] = [{ en: 'Health', fr: 'Santé' }, { en: 'Housing' }]

test.each([
  ['a name of its own', { en: 'Mobility', fr: 'Mobilité' }, []],
  ['the name of another one', { en: 'housing ', fr: 'Toit' }, ['/labels/en']],
  ['it without its accents', { en: 'Care', fr: 'sante' }, ['/labels/fr']],
  ['it in another language', { en: 'Santé', fr: '' }, []],
  ['nothing yet', { en: ' ', fr: '' }, []],
])('%s', (_, words, pointers) => {
  expect(alikeFaults('/labels', words, others).map(({ pointer }) => pointer)).toEqual(pointers)
})
