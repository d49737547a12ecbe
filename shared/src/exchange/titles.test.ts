import { describe, expect, test } from 'vitest'
import { sentenceLanguages } from '../sentences/languages.ts'
import { type ImportField, importFields, importKinds } from './fields.ts'
import { guessField, guessKind } from './headings.ts'
import { titleOf } from './titles.ts'
import { choiceInWords } from './value-words.ts'
import { type Choice, choiceNames, readChoice, valuesOf } from './words.ts'

/** Columns that only foreign lists have. */
const foreign = ['coordinates', 'partners', 'ticked-sector', 'alliance', 'contact']
const more: ImportField[] = [
  ...['name:fr', 'name:uk', 'name:nl-BE', 'description:en', 'description:pt'],
  ...['identifier:siren', 'identifier:se-orgnr', 'identifier:atlas'],
  ...['needs:informal', 'needs:agreement', 'needs:institution', 'criterion:trust', 'criterion:how-open-7'],
]

describe.each(sentenceLanguages)('in %s', (language) => {
  test.each(importKinds)('each heading that goes out is read again: %s', (kind) => {
    const fields = [
      ...importFields[kind].filter((field) => !foreign.includes(field)),
      ...(kind === 'organisations' ? more : []),
    ]
    for (const field of fields) expect(guessField(titleOf(kind, field, language), kind), field).toBe(field)
    expect(guessKind(fields.map((field) => titleOf(kind, field, language)))).toBe(kind)
  })

  test.each(choiceNames)('each value that goes out is read again: %s', (choice: Choice) => {
    for (const value of valuesOf(choice))
      expect(readChoice(choice, choiceInWords(choice, value as never, language))).toBe(value)
  })
})
