import { fault } from './problem.ts'

/** In milliseconds: so far ahead of UTC a day begins where it begins first. */
const farthestEast = 14 * 3_600_000

/** The day, `2026-11-21`, where it begins first: none after it has come anywhere on earth. */
export const latestDay = (): string => new Date(Date.now() + farthestEast).toISOString().slice(0, 10)

/**
 * Of what was done on a day, the day has come, if only somewhere on earth.
 * @param day `2026-11-21`; none where nothing is said of it
 * @throws Problem invalid-request
 */
export function checkPast(day: string | null | undefined, pointer: string): void {
  const latest = latestDay()
  if (day != null && day > latest)
    throw fault(
      'invalid-request',
      pointer,
      'future',
      `This day has not come yet. Send ${latest} or an earlier one.`,
    )
}
