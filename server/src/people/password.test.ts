import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

test('a password is recognised by its hash, and no other one is', async () => {
  const hash = await hashPassword('correct horse battery')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword({ hash, password: 'correct horse battery' })).toBe(true)
  expect(await verifyPassword({ hash, password: 'correct horse batterY' })).toBe(false)
})

test('two hashes of one password differ', async () => {
  expect(await hashPassword('correct horse battery')).not.toBe(await hashPassword('correct horse battery'))
})

test('an é is the same however the keyboard makes it', async () => {
  const hash = await hashPassword('caf\u00e9 caf\u00e9 caf\u00e9')
  expect(await verifyPassword({ hash, password: 'cafe\u0301 cafe\u0301 cafe\u0301' })).toBe(true)
})

test('a hash of another kind opens nothing', async () => {
  expect(await verifyPassword({ hash: 'plain', password: 'plain' })).toBe(false)
})
