import { describe, expect, test } from 'vitest'
import { type CoverageState, coverageState } from './coverage.ts'

describe('the state of a cell', () => {
  test.each<[number, number, boolean, CoverageState]>([
    [0, 1, false, 'unknown'],
    [0, 1, true, 'none'],
    [0, 0, false, 'unknown'],
    [0, 0, true, 'none'],
    [1, 1, false, 'enough'],
    [1, 0, false, 'enough'],
    [1, 2, false, 'thin'],
    [1, 2, true, 'thin'],
    [2, 2, false, 'enough'],
  ])(
    '%i organisations where %s are expected, looked at: %s → %s',
    (organisations, expected, looked, state) => {
      expect(coverageState({ organisations, expected, looked })).toBe(state)
    },
  )
})
