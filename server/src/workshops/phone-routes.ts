import { runReadTransaction, runWriteTransaction } from '@atlas/db/transactions'
import { Id } from '@atlas/shared/primitives'
import { Joined, Me, MeOrder, RoomLists, VoteOrder } from '@atlas/shared/workshops/room'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { notFound } from '../http/errors.ts'
import { gatherWrites } from './gather-writes.ts'
import { ended, holdRoom } from './lock-room.ts'
import type { Participant } from './participant.ts'
import { forPhones, participantScope } from './participant-scope.ts'
import { forgetParticipant, readMe } from './people.ts'
import { roomState } from './read-room.ts'
import { readRoomAlliance } from './room-alliance.ts'
import { readLists } from './room-lists.ts'
import { tellRoom } from './room-notices.ts'
import { updateMe } from './update-me.ts'
import { checkDots, placeDots } from './votes.ts'

type Vote = NonNullable<Me['ballot']>

const tags = ['workshop rooms']
const maxListBytes = 4 * 1024 * 1024

/** Phones of one room that may listen at once: 500 of them, some of which are coming back before the line has noticed. */
const maxPhones = 1200

/** What a phone reads and says, but for what it adds to the base. */
export const roomPhones = participantScope((scope) => {
  const { store, rooms } = scope
  const answerLists = cachedResponse(maxListBytes)

  /** Everybody votes in the same moment. */
  const vote = gatherWrites<{ participant: Participant; order: VoteOrder }, Vote>(async (roundId, orders) => {
    const { allianceId = '', workshopId = '' } = orders[0]?.participant ?? {}
    const casts = orders.map(({ participant, order }) => ({ participantId: participant.id, order }))
    return runWriteTransaction(store.db, allianceId, async (trx) => {
      await holdRoom(trx, workshopId)
      const votes = await placeDots(trx, allianceId, roundId, casts)
      await tellRoom(trx, { workshopId, what: 'votes' })
      return votes
    })
  })

  async function stateOf({ participant }: FastifyRequest): Promise<Joined> {
    const room = await rooms.read(participant)
    const me = await runReadTransaction(store.db, participant.allianceId, (trx) =>
      readMe(trx, participant.id, room),
    )
    if (!me) throw notFound()
    return { me, room: roomState(room) }
  }

  scope.get(
    '/room/state',
    {
      config: forPhones,
      schema: { tags, summary: 'Read the room and oneself', response: { 200: Joined } },
    },
    stateOf,
  )

  scope.get(
    '/room/events',
    {
      config: forPhones,
      exposeHeadRoute: false,
      schema: {
        tags,
        summary: 'Hear what happens in the room',
        description:
          'Server-sent events: `room` with the whole state, on connection and after every act of a facilitator; `mine` where an entry of one’s own has changed; `removed` before the end where a facilitator has removed this person.',
        response: {
          200: {
            description: 'A stream that does not end by itself',
            content: { 'text/event-stream': { schema: Type.String() } },
          },
        },
      },
    },
    async (request, reply: FastifyReply) => {
      const { participant } = request
      const { workshopId, id } = participant
      await rooms.read(participant)
      const stream = scope.openEventStream(request, reply, {
        name: `room ${workshopId}`,
        maxStreams: maxPhones,
      })
      await rooms.listen(participant, { stream, as: 'phone', participantId: id })
      return reply
    },
  )

  scope.get(
    '/room/lists',
    {
      config: forPhones,
      schema: {
        tags,
        summary: 'Read what can be chosen: sectors, needs, territories',
        headers: ifNoneMatch,
        response: { 200: RoomLists, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const { participant } = request
      const alliance = await readRoomAlliance(store.db, participant.allianceId)
      const { language } = await rooms.read(participant)
      return answerLists(request, reply, {
        stamp: `${alliance.id}.${alliance.datasetStamp}.${language}`,
        make: async () => {
          const languages = [language, ...alliance.languages]
          const lists = await runReadTransaction(
            store.db,
            alliance.id,
            (trx) => readLists(trx, languages),
            'guest',
          )
          return { stamp: `${alliance.id}.${alliance.datasetStamp}.${language}`, text: JSON.stringify(lists) }
        },
      })
    },
  )

  scope.patch(
    '/room/me',
    {
      config: forPhones,
      schema: {
        tags,
        summary: 'Change one’s name, or say that one is ready',
        body: MeOrder,
        response: { 200: Me },
      },
    },
    async (request) => {
      const { participant, body } = request
      const { allianceId, workshopId, id } = participant
      const room = await rooms.read(participant)
      if (room.endedAt) throw ended()
      return runWriteTransaction(store.db, allianceId, async (trx) => {
        await updateMe(trx, id, body, room)
        await tellRoom(trx, { workshopId, what: 'people' })
        const me = await readMe(trx, id, room)
        if (!me) throw notFound()
        return me
      })
    },
  )

  scope.delete(
    '/room/me',
    {
      config: forPhones,
      schema: {
        tags,
        summary: 'Leave the room',
        description:
          'Name and token are deleted. What one has added stays, and nobody knows any more whose it was.',
        response: { 204: Type.Null() },
      },
    },
    async ({ participant: { allianceId, workshopId, id } }, reply) => {
      await runWriteTransaction(store.db, allianceId, async (trx) => {
        await forgetParticipant(trx, workshopId, id)
        await tellRoom(trx, { workshopId, what: 'removed', participantId: id })
        await tellRoom(trx, { workshopId, what: 'people' })
      })
      rooms.forgetPerson(id)
      return reply.code(204).send(null)
    },
  )

  scope.put(
    '/room/votes/:round',
    {
      config: forPhones,
      schema: {
        tags,
        summary: 'Place one’s dots, all of them at once',
        description: 'Of two orders that cross, the one with the higher counter stays.',
        params: Type.Object({ round: Id }),
        body: VoteOrder,
        response: { 200: Me.properties.ballot.anyOf[0] },
      },
    },
    async ({ participant, params, body }) => {
      const { ballot, endedAt } = await rooms.read(participant)
      if (endedAt) throw ended()
      checkDots(ballot, params.round, body)
      return vote(params.round, { participant, order: body })
    },
  )
})
