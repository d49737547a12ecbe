export type Age = { unit: 'day' | 'month' | 'year'; count: number }

/**
 * How long ago a day was, in the unit people would say it in: days up to two months, months up to two years.
 * Negative for a day to come.
 * @param day `2026-11-21`
 * @param today likewise
 */
export function ageOf(day: string, today: string): Age {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
  if (Math.abs(days) < 60) return { unit: 'day', count: days }
  const months = monthsBetween(day, today)
  return Math.abs(months) < 24
    ? { unit: 'month', count: months }
    : { unit: 'year', count: Math.trunc(months / 12) }
}

/** `14 months ago`, `yesterday`, `il y a 3 ans`. */
export const ageInWords = ({ unit, count }: Age, language: string): string =>
  new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-count, unit)

/** Confirmed so long ago that it is worth asking again: a year. */
export const isOld = (age: Age): boolean => age.unit === 'year' || (age.unit === 'month' && age.count >= 12)

/** The reader's own day, `2026-11-21`. */
export function localToday(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  const months = (toYear - year) * 12 + toMonth - month
  if (months > 0 && toDay < day) return months - 1
  return months < 0 && toDay > day ? months + 1 : months
}
