import { fault } from './problem.ts'

/** In milliseconds: so far ahead of UTC a day begins where it begins first. */
const maxUtcOffsetMs = 14 * 3_600_000

/** The day, `2026-11-21`, where it begins first: none after it has come anywhere on earth. */
export const latestTodayOnEarth = (): string =>
  new Date(Date.now() + maxUtcOffsetMs).toISOString().slice(0, 10)

/**
 * Of what was done on a day, the day has come, if only somewhere on earth.
 * @param day `2026-11-21`; none where nothing is said of it
 * @throws Problem invalid-request
 */
export function checkPast(day: string | null | undefined, pointer: string): void {
  const latestDay = latestTodayOnEarth()
  if (day != null && day > latestDay)
    throw fault(
      'invalid-request',
      pointer,
      'future',
      `This day has not come yet. Send ${latestDay} or an earlier one.`,
    )
}
