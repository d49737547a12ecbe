import type { Scope } from '../http/scopes.ts'

/** In bytes: all fields of a form at their longest. */
const maxFormBytes = 64 * 1024

/** Takes what browsers send of a form without a script; the body is a `URLSearchParams`. */
export const takeForms = (scope: Scope): unknown =>
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: maxFormBytes },
    (_request, body, parsed) => parsed(null, new URLSearchParams(String(body))),
  )

export const formOf = ({ body }: { body: unknown }): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams()

/** Forms stand on pages of their own: whoever frames one could have it pressed unseen. */
export function refuseFrames(scope: Scope): void {
  scope.addHook('onRequest', async (_request, reply) => {
    const policy = String(reply.getHeader('content-security-policy'))
    reply.headers({
      'content-security-policy': policy.replace("frame-ancestors 'self'", "frame-ancestors 'none'"),
      'referrer-policy': 'no-referrer',
    })
  })
}
