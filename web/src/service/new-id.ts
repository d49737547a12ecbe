import { newKey } from './new-key.ts'

/** A random UUID (RFC 9562, version 4) for a record that is named before the service has it. */
export function newId(): string {
  const digits = newKey()
  const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4]
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`]
  return [...parts, `${variant}${digits.slice(17, 20)}`, digits.slice(20)].join('-')
}
