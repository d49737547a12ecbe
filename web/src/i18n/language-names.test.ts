import { expect, test } from 'vitest'
import { languageNamesIn } from './language-names.ts'

test.each([
  ['en', 'fr', 'French'],
  ['fr', 'fr', 'français'],
  ['fr', 'nl-BE', 'flamand'],
  ['en', 'français', 'français'],
  ['en', '', ''],
])('in %s, %s is called %s', (language, tag, name) => {
  expect(languageNamesIn(language)(tag)).toBe(name)
})
