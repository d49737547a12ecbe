import { CriterionUpdate } from '@atlas/shared/criteria'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemaFaults } from '../ui/schema-faults.ts'
import { type ChoiceDraft, choicesFaults, choicesOf } from './choices.ts'
import { choicesField } from './choices-field.tsx'

const choice = (en: string, code = ''): ChoiceDraft => ({ key: en, code, labels: { en } })
test('a new choice gets a code from its words, and one that is there keeps its own', () => {
  const choices = choicesOf([choice('Every evening', 'daily'), choice('À la demande')], ['en'])
  expect(choices.map(({ code }) => code)).toEqual(['daily', 'a-la-demande'])
})

test('codes are codes and differ, whatever the words are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 10 }), (words) => {
      const choices = choicesOf(
        words.map((word) => choice(word)),
        ['en'],
      )
      expect(new Set(choices.map(({ code }) => code)).size).toBe(words.length)
      for (const { code } of choices) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }),
  )
})

test('a choice needs two to choose from, and words for each', () => {
  expect(choicesFaults([choice('One')])).toEqual([{ pointer: '/choices', code: 'minItems' }])
  expect(choicesFaults([choice('One'), choice('Two')])).toEqual([])
  const wordless = schemaFaults(CriterionUpdate, { choices: choicesOf([choice('One'), choice(' ')], ['en']) })
  expect(wordless.map(({ pointer, code }) => [pointer, code])).toContainEqual([
    '/choices/1/labels/en',
    'required',
  ])
})

test('two choices that say the same, but for accents and capitals, cannot be told apart', () => {
  expect(choicesFaults([choice('Été'), choice('Winter'), choice('ete')])).toEqual([
    { pointer: '/choices/2/labels/en', code: 'duplicate' },
  ])
})

test('other kinds have no choices', () => {
  const typed = { labels: { en: 'Opening hours' }, code: '', kind: 'text' }
  expect(choicesField.sent([choice('One')], { draft: typed, languages: ['en'], isNew: true })).toEqual([])
  expect(choicesField.faults?.([choice('One')], typed)).toEqual([])
})
