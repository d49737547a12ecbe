// Runs on one engine: it is about the tests themselves.

import { expect, test } from 'vitest'
import { testService } from './service.ts'

let isClosed = false

test('a service that a test asks for answers it', async () => {
  const { app } = await testService()
  app.addHook('onClose', async () => {
    isClosed = true
  })
  expect((await app.inject('/api/overview')).statusCode).toBe(200)
  expect(isClosed).toBe(false)
})

test('and is closed with it: what is left open takes connections from all other tests', () => {
  expect(isClosed).toBe(true)
})
