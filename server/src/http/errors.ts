import { CursorError } from '@atlas/db/keyset'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { problemOfDatabase } from './constraints.ts'
import { Problem } from './problem.ts'

/** When whoever was refused because too much is going on may come again. */
const retryAfterSeconds = 5

/** Renders whatever was thrown as problem details. What nobody foresaw says no more than an id that is in the log. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, request)
  if (problem.statusCode >= 500) request.log.error({ err: error }, 'request failed')
  const { retryAfter = problem.statusCode === 503 ? retryAfterSeconds : undefined } = problem.particulars
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
  reply
    .code(problem.statusCode)
    .removeHeader('etag')
    .type('application/problem+json')
    .send(problem.render(request.id))
}

/** The one answer to every address, record and alliance that is not there, or not there for the reader. */
export const notFound = (): Problem => new Problem('not-found')

function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (error instanceof CursorError) return new Problem('invalid-cursor', { detail: error.message })
  return problemOfDatabase(error) ?? problemOfFramework(error, request) ?? new Problem('internal')
}

/** What Fastify and its plug-ins refuse on their own: JSON that is none, bodies and rates over the limit. */
function problemOfFramework(error: unknown, { routeOptions }: FastifyRequest): Problem | undefined {
  const { statusCode: status = 500, message: detail } = error as Partial<FastifyError>
  if (status === 413) {
    const most = routeOptions.bodyLimit?.toLocaleString('en-GB')
    return new Problem('file-too-large', { detail: most ? `Send ${most} bytes at most.` : detail })
  }
  if (status === 429) return new Problem('too-many-requests', { detail })
  if (status === 503) return new Problem('unavailable', { detail })
  return status >= 400 && status < 500 ? new Problem('invalid-request', { detail }) : undefined
}
