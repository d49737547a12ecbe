import { Value } from 'typebox/value'
import { EmailAddress, PhoneNumber } from '../primitives.ts'
import type { RowReader } from './row-reader.ts'

export function readWebsite(row: RowReader, column: string): string | undefined {
  const text = row.text(column)
  if (text === '') return
  const first = (text.split(/[\s|]+/)[0] ?? '').replace(/[,;]$/, '')
  const address = (/^[a-z]+:\/\//i.test(first) ? first : `https://${first}`).replace(/^https?/i, lower)
  // Addresses with accents and the like are escaped; all others stay as they were written.
  const escaped = plain.test(address) || !URL.canParse(address) ? address : new URL(address).href
  const valid =
    plain.test(escaped) && hasDomain.test(escaped) && URL.canParse(escaped) && escaped.length <= 2000
  if (!valid) row.fault(column, 'not-a-web-address', text)
  return valid ? escaped : undefined
}

const lower = (text: string) => text.toLowerCase()

/** The characters of RFC 3986. */
const plain = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i
const hasDomain = /^https?:\/\/[^/?#@]*[^/?#.@]\.[^/?#.@]+\.?(?:$|[/?#])/

export function readEmail(row: RowReader, column: string): string | undefined {
  const text = row.text(column)
  if (text === '') return
  const address = text
    .replace(/^mailto:/i, '')
    .replace(/^.*<(.+)>$/, '$1')
    .trim()
  if (Value.Check(EmailAddress, address)) return address
  row.fault(column, 'not-an-email', text)
}

export function readPhone(row: RowReader, column: string): string | undefined {
  const text = row.text(column)
  if (text === '') return
  const number = text.replace(/^tel:/i, '').replace(/\s+/g, ' ').trim()
  if (Value.Check(PhoneNumber, number)) return number
  row.fault(column, 'not-a-phone-number', text)
}
