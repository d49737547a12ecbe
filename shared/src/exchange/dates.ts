import { fold } from '../names.ts'

/**
 * A day that was read, as 2026-11-21; `ambiguous` where day and month could have been meant the other way round, `number`
 * where a spreadsheet has counted it.
 */
export type ReadDay = { day: string; ambiguous: boolean; number?: true }

const months = [
  'january janvier januari jan janv',
  'february fevrier februari feb fev fevr febr',
  'march mars maart mar mrt',
  'april avril apr avr',
  'may mai mei maj',
  'june juin juni jun',
  'july juillet juli jul juil',
  'august aout augustus augusti aug',
  'september septembre sept sep',
  'october octobre oktober oct okt',
  'november novembre nov',
  'december decembre dec',
].map((names) => names.split(' '))

/**
 * Reads a day as people write it: 2026-11-21, 21/11/2026, 21.11.26, 21 novembre 2026, 11/2026, 2026. Of two numbers
 * that could both be the month, the second is: day first, as in all the languages of the product. A month or a year
 * alone stands for its first day.
 * @returns undefined where it is no day of the calendar
 */
export function readDay(cell: string): ReadDay | undefined {
  const text = cell.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  const numbers = text.split(/[-/. ]+/).filter((part) => part !== '')
  if (numbers.every((part) => /^\d+$/.test(part))) return fromNumbers(numbers)
  return fromWords(fold(text).split(' '))
}

function fromNumbers(parts: string[]): ReadDay | undefined {
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 1) {
    if (first.length === 8) return certain(first.slice(0, 4), first.slice(4, 6), first.slice(6))
    return first.length === 4 ? certain(first, '1', '1') : dayOfNumber(first)
  }
  if (first.length === 4) return parts.length <= 3 ? certain(first, second, third || '1') : undefined
  if (parts.length === 2) return second.length === 4 ? certain(second, first, '1') : undefined
  if (parts.length !== 3) return
  const year = fullYear(third)
  const dayFirst = day(year, second, first)
  const monthFirst = day(year, first, second)
  const read = dayFirst ?? monthFirst
  if (read === undefined) return
  return {
    day: read,
    ambiguous: dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst,
  }
}

/** The days that spreadsheets number so, counted from 30 December 1899: 1954 to 2064. */
const [firstNumber, lastNumber] = [20_000, 60_000]

function dayOfNumber(text: string): ReadDay | undefined {
  const number = Number(text)
  if (text.length !== 5 || number < firstNumber || number > lastNumber) return
  const day = new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10)
  return { day, ambiguous: false, number: true }
}

function fromWords(parts: string[]): ReadDay | undefined {
  const place = parts.findIndex((part) => monthOf(part) > 0)
  if (place === -1) return
  const numbers = parts
    .filter((_, index) => index !== place)
    .map((part) => part.replace(/^(\d+)(st|nd|rd|th|er|e)$/, '$1'))
  if (!numbers.every((part) => /^\d+$/.test(part)) || numbers.length > 2) return
  const [one = '', other] = numbers
  const month = String(monthOf(parts[place] ?? ''))
  if (other === undefined) return one.length === 4 ? certain(one, month, '1') : undefined
  return one.length === 4 ? certain(one, month, other) : certain(fullYear(other), month, one)
}

const monthOf = (word: string) => months.findIndex((names) => names.includes(word)) + 1

/** Two digits are a year of this century: bases of partners are younger than that. */
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year)

function certain(year: string, month: string, date: string): ReadDay | undefined {
  const read = day(year, month, date)
  return read === undefined ? undefined : { day: read, ambiguous: false }
}

function day(year: string, month: string, date: string): string | undefined {
  if (year.length !== 4 || month.length > 2 || date.length > 2) return
  const read = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  const same = read.getUTCMonth() === Number(month) - 1 && read.getUTCDate() === Number(date)
  return same && Number(year) >= 1000 ? read.toISOString().slice(0, 10) : undefined
}
