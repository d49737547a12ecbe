import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

type Received = { to: string[]; text: string }

/** How a server behaves: takes what comes, refuses addresses, has no time now, or breaks off once it has the message. */
export type Manner = 'takes' | 'refuses' | 'later' | 'breaks'

/** A mail server of this machine, and what it was handed. Its manner can be changed on the way. */
export async function aMailServer(manner: Manner = 'takes') {
  const received: Received[] = []
  const state = { manner }
  const fail = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      if (state.manner === 'refuses') return done(fail(550, 'no such user'))
      return done(state.manner === 'later' ? fail(451, 'try again later') : null)
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
        })
        if (state.manner === 'breaks')
          for (const { _socket } of server.connections as Iterable<{ _socket: { destroy(): void } }>)
            _socket.destroy()
        else done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    received,
    state,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** One that takes connections and says nothing. */
export async function aSilentServer(): Promise<string> {
  const server: Server = createServer(() => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The text of a mail as its reader sees it. */
export const decodeMail = (text: string): string =>
  text
    .slice(text.indexOf('\r\n\r\n'))
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (codes) => Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'))
