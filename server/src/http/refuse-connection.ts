import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ProblemSlug } from '@atlas/shared/problems'
import type { FastifyBaseLogger } from 'fastify'
import { Problem } from './problem.ts'

const details: Partial<Record<ProblemSlug, string>> = {
  'too-slow': 'The request did not arrive in time. Send it again over a better connection.',
  'too-many-requests': 'Too many connections are open from this address. Close some, or wait a moment.',
  'headers-too-large':
    'The address and headers of this request are larger than the service takes. Remove cookies of this site, or shorten the address.',
  'invalid-request': 'This is no HTTP request.',
}

/** What Node's parser of HTTP finds wrong before there is a request that could be answered. */
const slugOfParser: Record<string, ProblemSlug> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
}

/** Answers on a connection that has no request which Fastify could answer, and closes it. */
export function refuseConnection(socket: Socket, slug: ProblemSlug): void {
  if (!socket.writable) return void socket.destroy()
  const problem = new Problem(slug, { detail: details[slug] })
  const { statusCode } = problem
  const body = JSON.stringify(problem.render())
  const head = [
    `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  // Whoever does not read this either is not waited for.
  setTimeout(() => socket.destroy(), farewellMs).unref()
}

const farewellMs = 1_000

/** Fastify's `clientErrorHandler`: what is no HTTP, or too large or slow to become a request, as problem details. */
export function answerClientError(
  this: { log: FastifyBaseLogger },
  error: NodeJS.ErrnoException,
  socket: Socket,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  this.log.debug({ err: error }, 'a connection was refused')
  refuseConnection(socket, slugOfParser[error.code ?? ''] ?? 'invalid-request')
}
