import { Id } from '@atlas/shared/primitives'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import type { RoomKey } from './room-hub.ts'

/** Of what facilitators ask about a workshop. */
export const consoleParams = Type.Object({ ...allianceParams.properties, id: Id })

/** The same with the id of something in its room. */
export const withinConsole = <const Part extends string>(part: Part) =>
  Type.Object({ ...consoleParams.properties, [part]: Id } as typeof consoleParams.properties &
    Record<Part, typeof Id>)

export const roomKeyOf = ({ alliance, params }: FastifyRequest): RoomKey => ({
  allianceId: alliance.id,
  workshopId: (params as { id: string }).id,
})
