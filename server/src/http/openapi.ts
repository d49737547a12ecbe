import { Problem } from '@atlas/shared/problems'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, RouteOptions } from 'fastify'
import plugin from 'fastify-plugin'

const problemContent = { content: { 'application/problem+json': { schema: Problem } } }

/** Of the one style element that the reference page makes in the browser. */
const ownStyle = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='"

/** The document that describes every route from its schemas, and a page to read it on. */
export const openApi = plugin(async (app: FastifyInstance) => {
  app.addHook('onRoute', declareProblems)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Alliance Atlas',
        version: '0.1.0',
        description:
          'Organisations of regional alliances, where they are, what they work on and who they work with. Writes need the revision that was seen (If-Match); errors are problem details (RFC 9457). A POST of somebody who is signed in may carry an Idempotency-Key: sent again within a day, the same request with the same key is done once and answered the same. What guests send is done each time, and what makes a one-time link tells it once.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
    },
    convertConstToEnum: false,
    transform: ({ schema, url }) => ({ schema: toDialect(schema), url }),
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/reference',
    theme: { title: 'Alliance Atlas: reference' },
    uiConfig: { layout: 'BaseLayout' },
    transformStaticCSP: (policy) => policy.replace("style-src 'self'", `style-src 'self' ${ownStyle}`),
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
})

/** Every route may refuse and may fail, and says both in the same form. */
function declareProblems({ schema }: RouteOptions) {
  if (!schema || schema.hide) return
  const response = schema.response as Record<string, unknown> | undefined
  schema.response = {
    ...response,
    '4xx': { description: 'Refused', ...problemContent },
    '5xx': { description: 'Failed', ...problemContent },
  }
}

/** Tuples as JSON Schema 2020-12, the dialect of OpenAPI 3.1, writes them. */
function toDialect<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(toDialect) as T
  if (typeof schema !== 'object' || schema === null) return schema
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, toDialect(value)]))
  if (!Array.isArray(copy.items)) return copy as T
  const { items, additionalItems, ...rest } = copy
  return { ...rest, prefixItems: items, items: false } as T
}
