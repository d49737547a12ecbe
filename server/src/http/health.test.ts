import { expect, onTestFinished, test } from 'vitest'
import { healthCheck } from '../../../db/src/health.ts'
import { testStore } from '../../../test/store.ts'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { AskHealth } from './health.ts'

const store = await testStore()
const config = readConfig({ LOG_LEVEL: 'silent' })

async function ask(askHealth: AskHealth) {
  const app = buildApp({ store, config, askHealth })
  onTestFinished(() => app.close())
  return app.inject('/health')
}

test('a store that answers is well', async () => {
  const check = healthCheck(store)
  const response = await ask(async () => ({ engine: store.engine, ...(await check()) }))
  expect(response.statusCode).toBe(200)
  expect(response.json()).toEqual({ ok: true, engine: store.engine, latencyMs: expect.any(Number) })
})

test('a store that fails is told, and not where it is or who asks it', async () => {
  const response = await ask(async () => ({
    ok: false,
    engine: 'embedded',
    latencyMs: 5000,
    problem: 'password authentication failed for user "atlas"',
    snapshot: { newest: null, problem: 'ENOSPC: /srv/atlas/data' },
    recovered: { from: '2026-11-21T10:00:00Z', reason: '/srv/atlas/data is unreadable' },
  }))
  expect(response.statusCode).toBe(503)
  expect(response.json()).toMatchObject({ ok: false, snapshot: { newest: null } })
  expect(response.body).not.toMatch(/srv|atlas"|password/)
})

test('an application without a store to ask has no such address', async () => {
  const app = buildApp({ store, config })
  onTestFinished(() => app.close())
  expect((await app.inject('/health')).statusCode).toBe(404)
})
