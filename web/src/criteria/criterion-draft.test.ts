import { CriterionUpdate } from '@atlas/shared/criteria'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemaFaults } from '../ui/schema-faults.ts'
import { bodyOfCriterion, type CriterionDraft, criterionFaults } from './criterion-draft.ts'

const choice = (en: string, code = '') => ({ key: en, code, labels: { en } })
const asking = (...choices: CriterionDraft['choices']): CriterionDraft => ({
  labels: { en: 'Opening hours' },
  kind: 'choice',
  choices,
  code: '',
})

test('a new choice gets a code from its words, and one that is there keeps its own', () => {
  const { choices } = bodyOfCriterion(asking(choice('Every evening', 'daily'), choice('À la demande')), [
    'en',
  ])
  expect(choices.map(({ code }) => code)).toEqual(['daily', 'a-la-demande'])
})

test('codes are codes and differ, whatever the words are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 10 }), (words) => {
      const { choices } = bodyOfCriterion(asking(...words.map((word) => choice(word))), ['en'])
      expect(new Set(choices.map(({ code }) => code)).size).toBe(words.length)
      for (const { code } of choices) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }),
  )
})

test('a choice needs two to choose from, and words for each', () => {
  expect(criterionFaults(asking(choice('One')))).toEqual([{ pointer: '/choices', code: 'minItems' }])
  expect(criterionFaults(asking(choice('One'), choice('Two')))).toEqual([])
  const faults = schemaFaults(CriterionUpdate, bodyOfCriterion(asking(choice('One'), choice(' ')), ['en']))
  expect(faults.map(({ pointer, code }) => [pointer, code])).toContainEqual([
    '/choices/1/labels/en',
    'required',
  ])
})

test('two choices that say the same, but for accents and capitals, cannot be told apart', () => {
  expect(criterionFaults(asking(choice('Été'), choice('Winter'), choice('ete')))).toEqual([
    { pointer: '/choices/2/labels/en', code: 'duplicate' },
  ])
})

test('other kinds have no choices', () => {
  expect(bodyOfCriterion({ ...asking(choice('One')), kind: 'text' }, ['en']).choices).toEqual([])
})
