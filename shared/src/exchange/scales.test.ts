import { expect, test } from 'vitest'
import { fitScale } from './scales.ts'

const influences = ['low', 'medium', 'high'] as const
const short = { low: 'l', medium: 'm', high: 'h' }
const fitted = (heading: string, values: string[]) =>
  [...(fitScale(heading, values, influences)?.values() ?? [])].map((choice) => short[choice]).join('')

test.each([
  ['Influence (1 à 5)', ['1', '2', '3', '4', '5'], 'llmhh'],
  ['Influence (1 à 5)', ['1', '2', '3'], 'llm'],
  ['Influence', ['1', '2', '3'], 'lmh'],
  ['Influence', ['1', '2', '3', '4'], 'lmmh'],
  ['Influence /10', ['2', '5', '9'], 'lmh'],
  ['Influence', ['0', '5', '10'], 'lmh'],
  ['Influence', ['3/5', '5/5', '1 sur 5'], 'mhl'],
  ['Influence', ['★', '★★★', '★★★★★'], 'lmh'],
  ['Influence', ['★★☆☆', '★★★★'], 'mh'],
  ['Influence', ['A', 'B', 'C', 'D'], 'hmml'],
  ['Influence', ['1', 'much'], ''],
  ['Influence', ['3'], 'h'],
  ['Influence', ['1'], ''],
  ['Influence', ['2024', '1999'], ''],
])('%s: %j', (heading, values, choices) => expect(fitted(heading, values)).toBe(choices))
