import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'

/** Names that a part of an address had, as scripts outside may still send them. */
const renamed: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^(\/api\/alliances\/[^/]+\/)gap(s|-decisions|-comments)(?=[/.]|$)/, '$1finding$2'],
  [/^(\/api\/alliances\/[^/]+\/[a-z-]+\/)several$/, '$1bulk'],
]

/** Leads from an address that the API once had to the one it has now, whatever the method; the body is sent again. */
export const oldAddresses = plugin(async (app: FastifyInstance) => {
  app.addHook('onRequest', async (request, reply) => {
    const address = currentAddress(request.url)
    if (address !== request.url) return reply.redirect(address, 308)
  })
})

export function currentAddress(url: string): string {
  const [path = '', ...query] = url.split('?')
  const current = renamed.reduce(
    (address, [pattern, replacement]) => address.replace(pattern, replacement),
    path,
  )
  if (current === path) return url
  const asked = query.join('?').replace(/(^|&)suppose=found(?=&|$)/, '$1assume=missing-actors-found')
  return [current, ...(query.length > 0 ? [asked.replace(/(^|&)gap=/, '$1finding=')] : [])].join('?')
}
