import { describe, expect, test } from 'vitest'
import type { Problem } from '../http/problem.ts'
import { todayUtc } from '../http/today-utc.ts'
import { askedDay } from './asked-day.ts'

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The way out is said with it. */
const refusal = /^(Send a day from|Guests are told of)/
const refused = (ask: () => string) => {
  const { slug, particulars } = thrownBy(ask)
  expect(slug).toBe('invalid-request')
  expect(particulars.errors).toMatchObject([
    { pointer: 'today', code: 'range', message: expect.stringMatching(refusal) },
  ])
}
function thrownBy(ask: () => string): Problem {
  try {
    ask()
  } catch (error) {
    return error as Problem
  }
  throw new Error('nothing was refused')
}

describe('the day that is asked about', () => {
  test('is this one, where nothing is said of it', () => {
    expect(askedDay(undefined, true)).toBe(todayUtc())
    expect(askedDay(undefined, false)).toBe(todayUtc())
  })

  test('may be years away for members', () => {
    for (const days of [-3660, -1, 1, 3660])
      expect(askedDay(daysFromNow(days), false)).toBe(daysFromNow(days))
  })

  test.each([-3662, 3662])('is refused %i days away', (days) => {
    refused(() => askedDay(daysFromNow(days), false))
  })

  test('is this one alone for guests', () => {
    expect(askedDay(todayUtc(), true)).toBe(todayUtc())
    refused(() => askedDay(daysFromNow(1), true))
  })
})
