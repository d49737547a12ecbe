import { expect, test } from 'vitest'
import { refuseWeakPassword } from './weak-password.ts'

const context = {
  name: 'Grace Hopper',
  email: 'g.murray@example.org',
  allianceNames: ['Irish West', 'Île-de-France'],
}

const codeOf = (password: string) =>
  refuseWeakPassword('/password', password, context).then(
    () => null,
    (problem) => problem.particulars.errors[0].code as string,
  )

/** From lists of leaked passwords, with what people put behind them. */
const common =
  `1q2w3e4r5t 1qaz2wsx3edc qwerty12345 q1w2e3r4t5 iloveyou12 letmein123 football123 princess123 sunshine123
  welcome123 monkey1234 dragon1234 superman123 michael123 abcd123456 asdfghjkl1 zxcvbnm123 9876543210 azerty12345
  p@ssw0rd123 trustno1234 changeme123 admin12345 administrator soleil12345 bonjour1234 password1234 motdepasse1
  1234567890 aaaaaaaaaa Password123! azertyuiop1
  aaaabbbbcccc 1234567890ab MotDePasse2026! Wachtwoord123! losenord1234`.split(/\s+/)

test.each(common)('%s is refused, as somebody would guess it', async (password) => {
  expect(await codeOf(password)).toBe('weak')
})

test.each([
  ['the product', 'my alliance-atlas key'],
  ['the product', 'AllianceAtlas!97'],
  ['the alliance', 'the.irish.west.2026'],
  ['the alliance, without its accents', 'ile de france rocks'],
  ['the owner', 'xx-grace-hopper-xx'],
  ['the owner, in part', 'Hopper & the frogs'],
  ['the address', 'gmurray and her cat'],
  ['the owner, and little else', 'grace.hopper1'],
])('a password that holds the name of %s is refused: %s', async (_whose, password) => {
  expect(await codeOf(password)).toBe('holds-name')
})

test.each([
  'correct horse battery',
  'vélo rouge dimanche',
  'Xk93!bq_72',
  '😀😃😄😁😆😅🤣😂🙂🙃',
  'ab1 xy-7 '.repeat(23).slice(0, 200),
])('%s is taken', async (password) => {
  expect(await codeOf(password)).toBeNull()
})
