import { Ballot, RoomNote, RoomNoteOrder, RoundOrder } from '@atlas/shared/workshops/room'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { permit } from '../http/scopes.ts'
import { readInTransaction, writeInTransaction } from '../http/transactions.ts'
import { listBallots } from './ballots.ts'
import { consoleParams, roomKeyOf, withinConsole } from './console-params.ts'
import { listNotes } from './console-state.ts'
import { tellRoom } from './room-notices.ts'
import { closeRound, openRound, revealRound } from './rounds.ts'

const tags = ['workshops']

/** Votes of a room, and what is written down for its minutes. */
export const consoleVotes = permit('write', (scope) => {
  const { rooms } = scope

  const ballotOf = async (request: FastifyRequest, roundId: string) => {
    const { workshopId } = roomKeyOf(request)
    rooms.forget(workshopId)
    const ballots = await readInTransaction(request, (trx) => listBallots(trx, workshopId))
    const ballot = ballots.find((each) => each.roundId === roundId)
    if (!ballot) throw notFound()
    return ballot
  }

  scope.post(
    '/workshops/:id/rounds',
    {
      schema: {
        tags,
        summary: 'Open a vote on a frozen list',
        params: consoleParams,
        body: RoundOrder,
        response: { 200: Ballot },
      },
    },
    async (request) => {
      const round = await writeInTransaction(request, (trx) =>
        openRound(trx, roomKeyOf(request), request.body),
      )
      return ballotOf(request, round)
    },
  )

  for (const [verb, summary, move] of [
    ['close', 'Close a vote, and forget who voted for what', closeRound],
    ['reveal', 'Show the result of a vote', revealRound],
  ] as const)
    scope.post(
      `/workshops/:id/rounds/:round/${verb}`,
      { schema: { tags, summary, params: withinConsole('round'), response: { 200: Ballot } } },
      async (request) => {
        const { round } = request.params
        await writeInTransaction(request, (trx) => move(trx, roomKeyOf(request).workshopId, round))
        return ballotOf(request, round)
      },
    )

  scope.post(
    '/workshops/:id/notes',
    {
      schema: {
        tags,
        summary: 'Write something down for the minutes',
        description: 'Its id is made by the sender: sent again, it is the same note with what is sent now.',
        params: consoleParams,
        body: RoomNoteOrder,
        response: { 200: RoomNote },
      },
    },
    async (request) => {
      const { allianceId, workshopId } = roomKeyOf(request)
      await rooms.read(roomKeyOf(request))
      const { id, kind, text, exerciseId } = request.body
      return writeInTransaction(request, async (trx) => {
        await trx
          .insertInto('workshopNote')
          .values({ ...{ allianceId, workshopId, id }, ...{ kind, text, exerciseId } })
          .onConflict((conflict) =>
            conflict
              .columns(['allianceId', 'id'])
              .doUpdateSet({ kind, text, exerciseId })
              .where('workshopNote.workshopId', '=', workshopId),
          )
          .execute()
        await tellRoom(trx, { workshopId, what: 'entries' })
        const note = (await listNotes(trx, workshopId)).find((each) => each.id === id)
        if (!note)
          throw new Problem('conflict', { detail: 'Another room has a note with this id. Make a new one.' })
        return note
      })
    },
  )

  scope.delete(
    '/workshops/:id/notes/:note',
    {
      schema: {
        tags,
        summary: 'Delete a note',
        params: withinConsole('note'),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { workshopId } = roomKeyOf(request)
      const { note } = request.params
      await writeInTransaction(request, async (trx) => {
        const deleted = await trx
          .deleteFrom('workshopNote')
          .where('workshopId', '=', workshopId)
          .where('id', '=', note)
          .returning('id')
          .executeTakeFirst()
        if (!deleted) throw notFound()
        await tellRoom(trx, { workshopId, what: 'entries' })
      })
      return reply.code(204).send(null)
    },
  )
})
