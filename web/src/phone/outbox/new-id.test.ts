import { expect, test } from 'vitest'
import { newId, newToken, workshopOfSecret } from './new-id.ts'

test('ids are UUIDs of version 4, tokens 128 bits of base64url, no two alike', () => {
  const [ids, tokens] = [newId, newToken].map((make) => Array.from({ length: 200 }, make))
  for (const id of ids ?? [])
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  for (const token of tokens ?? []) expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(new Set([...(ids ?? []), ...(tokens ?? [])]).size).toBe(400)
})

test('a secret tells whose workshop it opens', () => {
  const workshopId = '01a23200-13d7-77ac-887c-3b2aeb20b41f'
  const secret = Buffer.concat([Buffer.from(workshopId.replaceAll('-', ''), 'hex'), Buffer.alloc(16, 0xfb)])
  expect(workshopOfSecret(secret.toString('base64url'))).toBe(workshopId)
  expect(workshopOfSecret('short')).toBeUndefined()
})
