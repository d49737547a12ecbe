import { fault } from '../http/problem.ts'
import { todayUtc } from '../http/today-utc.ts'

/** Before and after this day: far enough for what will count as verified then, few enough to be days and no years. */
const maxDaysAway = 3660

/**
 * The day that a question is about. Guests ask about this one, so that what they can have computed is bounded.
 * @param day `2026-11-21`; this one where nothing is said of it
 * @throws Problem invalid-request
 */
export function askedDay(day: string | undefined, isGuest: boolean): string {
  const today = todayUtc()
  if (day === undefined || day === today) return today
  if (isGuest)
    throw outOfRange(`Guests are told of this day, ${today} in UTC. Leave the parameter out, or sign in.`)
  const [first, last] = [daysFrom(today, -maxDaysAway), daysFrom(today, maxDaysAway)]
  if (day < first || day > last) throw outOfRange(`Send a day from ${first} to ${last}.`)
  return day
}

const outOfRange = (message: string) => fault('invalid-request', 'today', 'range', message)

const daysFrom = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
