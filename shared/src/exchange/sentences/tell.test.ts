import { describe, expect, test } from 'vitest'
import { fileProblems } from '../../formats/unreadable-file.ts'
import { sentenceLanguages } from '../../sentences/languages.ts'
import { type ImportFaultCode, importFaults, importRemedies } from '../faults.ts'
import { tellFault, tellProblem } from './tell.ts'

const codes = Object.keys(importFaults) as ImportFaultCode[]
const parameters = { limit: 300, count: 2, read: '2026-04-03', field: 'influence', found: 'png', row: 12 }
const choices = () => ['low', 'high']
const aSentence = /^[\p{Lu}\d][^{}]+\.$/u

describe.each(sentenceLanguages)('in %s', (language) => {
  test.each(codes)('a row is told what is wrong and what to do: %s', (code) => {
    for (const decidable of [true, false]) {
      const { remedy } = importFaults[code]
      const told = tellFault({ code, remedy, parameters }, language, { choices, decidable })
      for (const sentence of told) {
        expect(sentence).toMatch(aSentence)
        expect(sentence).not.toMatch(/…|undefined|: \./)
      }
    }
  })

  test.each(fileProblems)('a file is told why it cannot be taken in: %s', (code) => {
    const told = tellProblem({ code, parameters }, language)
    expect(told).toMatch(aSentence)
    expect(told).not.toMatch(/…|undefined/)
  })

  test.each(importRemedies)('nothing is “above” where no page is: %s', (remedy) => {
    const [, told] = tellFault({ code: 'required', remedy, parameters }, language, { choices })
    expect(told).not.toMatch(/\babove\b|plus haut/)
  })
})

const fault = (code: ImportFaultCode, more: Record<string, string | number>) =>
  tellFault({ code, remedy: importFaults[code].remedy, parameters: more }, 'en', { choices })

test('one is told otherwise than several', () => {
  expect(fault('place-ambiguous', { count: 1 })[0]).toBe('One place could be meant by this name.')
  expect(fault('place-ambiguous', { count: 3 })[0]).toBe('3 places could be meant by this name.')
})

test('a day, a number and a size are told as people write them', () => {
  expect(fault('ambiguous-date', { read: '2026-04-03' })[0]).toContain('3 Apr 2026')
  expect(fault('too-long', { limit: 4000 })[0]).toContain('4,000')
  const tooLarge = { code: 'unpacks-too-large', parameters: { limit: 512 * 1024 * 1024 } } as const
  expect(tellProblem(tooLarge, 'en')).toContain('512 MB')
  expect(tellProblem(tooLarge, 'fr')).toMatch(/512\sMo/)
})
