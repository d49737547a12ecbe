import { importFaults } from '@atlas/shared/exchange/faults'
import type { Import } from '@atlas/shared/exchange/import'
import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { fr } from '../i18n/fr.ts'
import type { Messages } from '../i18n/use-messages.ts'
import { faultInWords } from './fault-words.ts'
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

test('a value that is no choice is told the choices, as the form calls them', () => {
  const fault = { row: 2, column: 'Influence', value: 'huge', code: 'not-a-choice' } as const
  const told = { ...fault, ...importFaults['not-a-choice'], parameters: { field: 'influence' } }
  expect(faultInWords(told, wordsIn('en'), true)).toContain('Low, Medium, High')
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
