import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import Type, { type Static } from 'typebox'
import { isDiskFull } from './constraints.ts'

const Health = Type.Object({
  ok: Type.Boolean(),
  engine: Type.Enum(['embedded', 'postgres']),
  latencyMs: Type.Number({ description: 'of one question to the database, in milliseconds' }),
  problem: Type.Optional(Type.String()),
  diskFull: Type.Optional(Type.Boolean({ description: 'nothing can be saved until there is room' })),
  snapshot: Type.Optional(
    Type.Object(
      {
        newest: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
        problem: Type.Optional(Type.String()),
      },
      { description: 'embedded: the copy that a start falls back to' },
    ),
  ),
  recovered: Type.Optional(
    Type.Object(
      { from: Type.String(), reason: Type.Optional(Type.String()) },
      { description: 'this start fell back to an older copy: what was written after it is missing' },
    ),
  ),
})

type Health = Static<typeof Health>
export type AskHealth = () => Promise<Health>

/** Messages of the machine name folders, accounts and addresses: those are for the log. */
function forAnybody({ problem, snapshot, recovered, ...rest }: Health): Health {
  return {
    ...rest,
    ...(problem !== undefined && {
      problem: rest.diskFull
        ? 'The disk of the database is full: nothing can be saved. The log says more.'
        : 'The database does not answer as it should. The log says more.',
    }),
    ...(snapshot && {
      snapshot: {
        newest: snapshot.newest,
        ...(snapshot.problem !== undefined && {
          problem: 'The last snapshot could not be taken. The log says more.',
        }),
      },
    }),
    ...(recovered && { recovered: { from: recovered.from } }),
  }
}

/** After a refusal for want of room, how long nobody is told that all is well. */
const diskFullForMs = 60_000

/** For monitoring: 200 while the service can read and write its store, 503 while it cannot. */
export const health = plugin(async (app: FastifyInstance, { askHealth }: { askHealth: AskHealth }) => {
  let lastDiskFull = Number.NEGATIVE_INFINITY
  app.addHook('onError', async (_request, _reply, error) => {
    if (isDiskFull(error)) lastDiskFull = performance.now()
  })
  const ask = async (): Promise<Health> => {
    const found = await askHealth()
    if (performance.now() - lastDiskFull > diskFullForMs) return found
    const problem = found.problem ?? 'A write was refused because the disk is full.'
    return { ...found, ok: false, problem, diskFull: true }
  }

  app.get(
    '/health',
    {
      config: { rateLimit: false },
      schema: {
        tags: ['service'],
        summary: 'Tell whether the service can do its work',
        response: { 200: Health, 503: Health },
      },
    },
    async (request, reply) => {
      const found = await ask()
      if (found.problem ?? found.snapshot?.problem)
        request.log.error({ health: found }, 'the store is not well')
      reply.code(found.ok ? 200 : 503).header('cache-control', 'no-store')
      return forAnybody(found)
    },
  )
})
