// Runs on one engine: it is about connections.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { testStore } from '../../../test/store.ts'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { guest } from './principal.ts'

test('who hangs up while it is found out who they are leaves no failure of the service behind', async () => {
  let client: Socket | undefined
  const app = buildApp({
    store: await testStore(),
    config: readConfig({ LOG_LEVEL: 'silent' }),
    authenticate: async ({ socket }) => {
      client?.destroy()
      await once(socket, 'close')
      return guest
    },
  })
  onTestFinished(() => app.close())
  const failures: unknown[] = []
  app.addHook('onError', async (_request, _reply, error) => {
    failures.push(error)
  })
  const answered = new Promise<void>((resolve) => app.addHook('onSend', async () => resolve()))
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }
  client = connect(port, '127.0.0.1')
  client.write('GET /api/overview HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n')
  await answered
  expect(failures).toEqual([])
})
