import { expect, test } from 'vitest'
import { rankOptions } from './ranks.ts'
import { minutesAndSeconds } from './room-clock.tsx'
import { writtenCode } from './room-code.ts'

test('options with as many dots share a rank, and the next one counts them', () => {
  const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id }))
  const results = { dots: { a: 1, b: 4, c: 4 }, voted: 3, joined: 5 }
  const ranked = rankOptions({ roundId: 'r', number: 1, dots: 3, isOpen: false, options, results })
  expect(ranked.map(({ id, rank, isTie }) => [id, rank, isTie])).toEqual([
    ['b', 1, true],
    ['c', 1, true],
    ['a', 3, false],
    ['d', 4, false],
  ])
})

test('codes are written in two parts, and times in minutes and seconds', () => {
  expect(writtenCode('12345678')).toBe('1234 5678')
  expect([300_000, 61_001, 999].map(minutesAndSeconds)).toEqual(['5:00', '1:02', '0:01'])
})
