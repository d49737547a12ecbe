import type { FastifyReply, FastifyRequest } from 'fastify'

/** A header of our own making, so that what a client claims in others is not believed. */
export const clientAddress = 'x-atlas-client'

/** What better-auth may know of a request: its cookies, and who sent it from where. */
export function clientHeaders({ headers, ip }: FastifyRequest): Headers {
  const known = new Headers({ [clientAddress]: ip })
  if (headers.cookie) known.set('cookie', headers.cookie)
  if (headers['user-agent']) known.set('user-agent', headers['user-agent'])
  return known
}

/** Hands the cookies that better-auth set on to the client. */
export function setCookies(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
}
