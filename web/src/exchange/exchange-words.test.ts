import type { Import } from '@atlas/shared/exchange'
import { type FileProblem, type ImportFaultCode, importFaults } from '@atlas/shared/exchange/faults'
import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { fr } from '../i18n/fr.ts'
import type { Messages } from '../i18n/use-messages.ts'
import { faultInWords, problemInWords } from './fault-words.ts'
import { besides, hasDone, willDo } from './outcome.ts'

function wordsIn(language: 'en' | 'fr'): Messages {
  const i18n = setupI18n({ locale: language, messages: { [language]: { en, fr }[language] } })
  i18n.setMessagesCompiler(compileMessage)
  return {
    language,
    t: (key, values) => i18n._(key, values),
    day: (day) => `<${day}>`,
    number: (value) => value.toLocaleString('en'),
  } as Messages
}

const problems = Object.keys(en).flatMap(
  (key) => /^exchange\.problem\.(.+)/.exec(key)?.[1] ?? [],
) as FileProblem[]
const codes = Object.keys(importFaults) as ImportFaultCode[]
const parameters = { limit: 300, count: 2, read: '2026-04-03', field: 'influence', found: 'png', row: 12 }

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const words = wordsIn(language)

  test.each(codes)('a row is told what is wrong and what to do: %s', (code) => {
    const { severity, remedy } = importFaults[code]
    const told = faultInWords({ row: 2, column: null, value: '', code, severity, remedy, parameters }, words)
    expect(told).toMatch(/^[\p{Lu}\d].+\. \p{Lu}.+\.$/u)
    expect(told).not.toMatch(/[{}]|undefined|exchange\./)
  })

  test.each(problems)('a file is told why it cannot be taken in: %s', (code) => {
    const told = problemInWords({ code, parameters }, words)
    expect(told).toMatch(/^[\p{Lu}\d].+\.$/u)
    expect(told).not.toMatch(/[{}]|undefined|exchange\./)
  })
})

test('a value that is no choice is told the choices, as the form calls them', () => {
  const fault = { row: 2, column: 'Influence', value: 'huge', code: 'not-a-choice', parameters } as const
  expect(faultInWords({ ...fault, ...importFaults['not-a-choice'] }, wordsIn('en'))).toContain(
    'Low, Medium, High',
  )
})

test('a size is told in a unit that people know', () => {
  const problem = { code: 'unpacks-too-large', parameters: { limit: 512 * 1024 * 1024 } } as const
  expect(problemInWords(problem, wordsIn('en'))).toContain('512 MB')
})

const imported = (counts: Partial<Import['counts']>, more: Partial<Import> = {}) =>
  ({
    kind: 'organisations',
    newSectors: [],
    ...more,
    counts: {
      create: 0,
      merge: 0,
      skip: 0,
      faulty: 0,
      partnerships: 0,
      ambiguous: 0,
      unplaced: 0,
      ...counts,
    },
  }) as unknown as Import

describe('what an import does', () => {
  test.each([
    [{ create: 142, merge: 3, skip: 2, faulty: 3 }, 'Add 142 organisations, merge 3, leave out 5'],
    [{ create: 1 }, 'Add 1 organisation'],
    [{ merge: 2, faulty: 1 }, 'Merge 2, leave out 1'],
  ])('%o is said before', (counts, sentence) => {
    expect(willDo(imported(counts), wordsIn('en'))).toBe(sentence)
  })

  test.each([
    [{ create: 142, merge: 3, skip: 2, faulty: 3 }, '142 organisations ajoutées, 3 fusionnées, 5 écartées'],
    [{}, 'Rien n’a changé'],
  ])('%o is said afterwards', (counts, sentence) => {
    expect(hasDone(imported(counts), wordsIn('fr'))).toBe(sentence)
  })

  test('what comes along is said too; sectors that are not created are not', () => {
    const newSectors: Import['newSectors'] = [
      { label: 'Sport', rows: 1, decision: { action: 'create' } },
      { label: 'Loisir', rows: 1, decision: { action: 'leave' } },
    ]
    expect(
      besides(imported({ partnerships: 4, ambiguous: 1, unplaced: 1 }, { newSectors }), wordsIn('en')),
    ).toEqual(['1 new sector', '4 partnerships', '2 rows without a point on the map'])
  })
})
