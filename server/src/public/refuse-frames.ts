import type { Scope } from '../http/scopes.ts'

/**
 * For pages with something to press: whoever frames one could have it pressed unseen. Their addresses hold secrets, which
 * no other site is told.
 */
export function refuseFrames(scope: Scope): void {
  scope.addHook('onRequest', async (_request, reply) => {
    const policy = String(reply.getHeader('content-security-policy'))
    reply.headers({
      'content-security-policy': policy.replace("frame-ancestors 'self'", "frame-ancestors 'none'"),
      'referrer-policy': 'no-referrer',
    })
  })
}
