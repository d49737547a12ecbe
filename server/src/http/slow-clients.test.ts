import { once } from 'node:events'
import { connect, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { slowClients } from './slow-clients.ts'

const limits = { bodyPace: { windowMs: 200, minBytes: 1000 }, checkEveryMs: 50, stallMs: 1000 }
const patientPace = { windowMs: 60_000, minBytes: 1 }

async function serve() {
  const app = fastify()
  await app.register(slowClients, { trustedProxies: [], limits })
  app.post('/', async ({ body }) => ({ length: JSON.stringify(body).length }))
  app.post('/upload', { config: { bodyPace: patientPace } }, async () => 'ok')
  app.get('/late', async () => {
    await pause(2500)
    return 'at last'
  })
  app.get('/large', async () => 'x'.repeat(20_000_000))
  await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => app.close())
  return app.server
}

const countConnections = (server: Server) => promisify(server.getConnections.bind(server))()
const portOf = (server: Server) => (server.address() as { port: number }).port
const listen = async () => portOf(await serve())

/** A connection that never sends or takes more than it is told to. */
async function open(port: number, head: string): Promise<{ socket: Socket; answered: () => string }> {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (piece) => {
    text += piece
  })
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  socket.write(head)
  return { socket, answered: () => text }
}

const post = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`

/** Sends a byte now and then until the other side has had enough. */
async function drip(socket: Socket) {
  while (!socket.destroyed && !socket.readableEnded) {
    socket.write(' ')
    await pause(20)
  }
}

test('who sends a body byte by byte is told so and cut', async () => {
  const { socket, answered } = await open(await listen(), `${post('/', 900_000)}{`)
  await drip(socket)
  expect(answered()).toMatch(/^HTTP\/1\.1 408 /)
  expect(answered()).toContain('content-type: application/problem+json')
  expect(JSON.parse(answered().split('\r\n\r\n')[1] ?? '')).toMatchObject({
    type: '/problems/too-slow',
    status: 408,
  })
})

test('an upload may take its time where its route says so', async () => {
  const { socket, answered } = await open(await listen(), `${post('/upload', 40)}"`)
  for (let sent = 1; sent < 39; sent++) {
    socket.write('x')
    await pause(20)
  }
  socket.write('"')
  while (!answered().includes('ok')) await once(socket, 'data')
  expect(answered()).toMatch(/^HTTP\/1\.1 200 /)
})

test('who does not take the answer is cut', async () => {
  const server = await serve()
  const socket = connect(portOf(server), '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.pause()
  socket.write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n')
  await expect.poll(() => countConnections(server), { timeout: 60_000 }).toBe(0)
  let bytes = 0
  socket.on('data', (piece) => {
    bytes += piece.length
  })
  socket.resume()
  await once(socket, 'close')
  expect(bytes).toBeLessThan(20_000_000)
})

test('who asks for what takes long to make is waited for as long as that takes', async () => {
  const answer = await fetch(`http://127.0.0.1:${await listen()}/late`)
  expect(await answer.text()).toBe('at last')
})

test('who takes a large answer as it comes has all of it', async () => {
  const answer = await fetch(`http://127.0.0.1:${await listen()}/large`)
  expect((await answer.text()).length).toBe(20_000_000)
})
