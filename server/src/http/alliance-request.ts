import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { actorOf } from './caller.ts'

/** The alliance of the address, and how its reader stands to it. */
export type Alliance = FastifyRequest['alliance']

/** The account that writes. */
export type Writer = ReturnType<typeof actorOf>

export const allianceParams = Type.Object({ alliance: Type.String({ description: 'id or slug' }) })

export const ifMatch = Type.Object({
  'if-match': Type.Optional(Type.String({ description: 'the revision that was seen, as `"3"`' })),
})
