import { connect, type Socket } from 'node:net'

type Server = { host: string[]; port: number[]; path: string | false }

/**
 * A connection to PostgreSQL that sends all it is given at once. Left to Nagle's algorithm, the end of a COPY is held
 * back until the server acknowledges the rows before it, which it puts off for 40 ms or more.
 */
export function undelayedSocket({ host: [host], port: [port = 5432], path }: Server): Socket {
  if (path) return connect(path)
  // Of the host, TLS asks for its certificate.
  return Object.assign(connect({ host, port, noDelay: true }), { host })
}
