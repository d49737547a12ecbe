import { describe, expect, test } from 'vitest'
import { breakLines } from './break-lines.ts'

const byLetter = (text: string) => text.length

describe('a name too long for its place is broken', () => {
  test.each([
    ['not at all, where it fits', 'Social action', 20, ['Social action']],
    ['into lines as even as they can be', 'one two three four', 14, ['one two', 'three four']],
    ['where a word alone is too wide', 'sociocultural and', 5, ['sociocultural', 'and']],
    ['but never before a French sign', 'Qui\u00a0? Nous', 5, ['Qui\u00a0?', 'Nous']],
  ])('%s', (_, text, widest, lines) => {
    expect(breakLines(text, widest, byLetter)).toEqual(lines)
  })
})
