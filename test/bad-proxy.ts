import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a line, or a Wi-Fi on the way, can do to those who depend on it. */
export const badModes = [
  ...['delay', 'drop', 'black-hole', 'buffer', 'foreign-200', 'redirect', 'bad-gateway'],
] as const as readonly BadMode[]
export type BadMode = 'delay' | 'drop' | 'black-hole' | 'buffer' | 'foreign-200' | 'redirect' | 'bad-gateway'

/** In milliseconds, each way. */
const delayMs = 1500

/**
 * Stands between a browser and a service, and behaves as badly as it is told.
 * @param target where the service answers
 */
export async function startBadProxy(target: string) {
  let mode: BadMode | 'good' = 'good'
  let count = 0
  const open = new Set<ServerResponse>()

  function pass(incoming: IncomingMessage, outgoing: ServerResponse, { isLost = false } = {}) {
    const { hostname, port } = new URL(target)
    const { method, headers, url: path } = incoming
    const onward = request({ hostname, port, method, headers, path }, (answer) => {
      const began = mode
      const pieces: Buffer[] = []
      if (began !== 'buffer' && !isLost) outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.on('data', (piece: Buffer) => {
        if (isLost || mode === 'black-hole') return
        if (began === 'buffer') pieces.push(piece)
        else outgoing.write(piece)
      })
      answer.on('end', () => {
        if (isLost) return outgoing.destroy()
        if (mode === 'black-hole') return
        if (began === 'buffer') outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        outgoing.end(Buffer.concat(pieces))
      })
      answer.on('error', () => outgoing.destroy())
    })
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    incoming.pipe(onward)
  }

  const answers: Record<BadMode | 'good', (incoming: IncomingMessage, outgoing: ServerResponse) => void> = {
    good: pass,
    buffer: pass,
    delay: (incoming, outgoing) => void setTimeout(() => pass(incoming, outgoing), delayMs),
    // Before the service has heard of it, or after: then it is done, and nobody is told.
    drop: (incoming, outgoing) =>
      count++ % 2 === 0 ? outgoing.destroy() : pass(incoming, outgoing, { isLost: true }),
    'black-hole': () => {},
    'foreign-200': (_, outgoing) =>
      void outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome to our Wi-Fi</h1>'),
    redirect: (_, outgoing) => void outgoing.writeHead(302, { location: '/sign-in-to-the-wifi' }).end(),
    'bad-gateway': (_, outgoing) =>
      void outgoing.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>'),
  }

  const server = createServer((incoming, outgoing) => {
    open.add(outgoing)
    outgoing.on('close', () => open.delete(outgoing))
    answers[mode](incoming, outgoing)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Connections that are open break, but for those that fall into a black hole: nobody tells them. */
    behave(next: BadMode | 'good') {
      mode = next
      if (next !== 'black-hole') for (const each of open) each.destroy()
    },
    async close() {
      for (const each of open) each.destroy()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
