import { fault } from '../http/problem.ts'

/**
 * @param pointer where the password stood in the body
 * @param own the name and the address of its owner
 * @throws Problem invalid-request
 */
export function refuseEasilyGuessed(pointer: string, password: string, own: string[]): void {
  if (isEasilyGuessed(password, own))
    throw fault('invalid-request', pointer, 'weak', 'Choose a password that is harder to guess.')
}

const runs = ['0123456789', '1234567890', 'qwertyuiop', 'azertyuiop', 'qwertzuiop', 'abcdefghij']
const word = /^(password|passwort|motdepasse|wachtwoord|l[öo]senord)[\W\d]*$/i

/** Few different characters, a run on the keyboard, the word itself, or little beside one's own name or address. */
export function isEasilyGuessed(password: string, own: string[]): boolean {
  const lower = password.toLowerCase()
  const names = own.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  const rest = names
    .filter((name) => name.length > 3)
    .reduce((left, name) => left.replaceAll(name, ''), lower)
  return (
    new Set(lower).size < 5 ||
    rest.length < 5 ||
    word.test(lower) ||
    runs.some((run) => lower.startsWith(run))
  )
}
