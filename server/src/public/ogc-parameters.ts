import { fault } from '../http/problem.ts'
import type { Bbox } from './edition-features.ts'

/** @throws Problem invalid-request */
export function readBox(text: string): Bbox {
  const numbers = text.split(',').map((each) => (each.trim() === '' ? Number.NaN : Number(each)))
  // With heights: the third and the sixth number.
  const [west, south, east, north] = numbers.length === 6 ? [0, 1, 3, 4].map((at) => numbers[at]) : numbers
  const isBox =
    (numbers.length === 4 || numbers.length === 6) &&
    numbers.every(Number.isFinite) &&
    [south, north].every((each = 91) => Math.abs(each) <= 90) &&
    (south ?? 0) <= (north ?? 0)
  if (!isBox)
    throw fault(
      'invalid-request',
      'bbox',
      'bbox',
      'Send west,south,east,north in degrees, such as -1,44,0,45.',
    )
  return [west ?? 0, south ?? 0, east ?? 0, north ?? 0]
}

/**
 * An instant, or an interval with an open end as `..` or nothing.
 * @throws Problem invalid-request
 */
export function readDatetime(text: string): (day: string) => boolean {
  const parts = text.split('/')
  const times = parts.map((part) => (part === '' || part === '..' ? null : Date.parse(part)))
  const [from = null, to = from] = times
  const isOne = parts.length === 1 && from !== null
  const isTwo = parts.length === 2 && (from === null || to === null || from <= to)
  if (!(isOne || isTwo) || times.some((time) => time !== null && Number.isNaN(time)))
    throw fault(
      'invalid-request',
      'datetime',
      'datetime',
      'Send an instant such as 2026-12-01T00:00:00Z, or an interval such as 2026-01-01/2026-12-31 or 2026-01-01/..',
    )
  const dayMs = 86_400_000
  return (day) => {
    const begin = Date.parse(`${day}T00:00:00Z`)
    return (from === null || begin + dayMs > from) && (to === null || begin <= to)
  }
}
