import { randomBytes } from 'node:crypto'
import { newId } from '@atlas/db/tenancy'
import type { Exercise, ExerciseKind } from '@atlas/shared/workshops'
import { usualExercise } from '@atlas/shared/workshops/agenda'
import type { EntryContent } from '@atlas/shared/workshops/entries'
import type { ConsoleState, MoveOrder } from '@atlas/shared/workshops/room'
import type { Static } from 'typebox'
import { aMember, type testService } from '../../../test/service.ts'

type Service = Awaited<ReturnType<typeof testService>>
type Move = Omit<Static<typeof MoveOrder>, 'revision'>

/** A room of a workshop that a facilitator has opened, at its first exercise. */
export async function aRoom(
  { as, app }: Pick<Service, 'as' | 'app'>,
  allianceId: string,
  kinds: ExerciseKind[] = ['who-else', 'vote'],
  change: Partial<Exercise> = {},
) {
  const facilitator = as(aMember(allianceId))
  const exercises = kinds.map((kind) => ({ ...usualExercise(kind, 'en', newId()), ...change }))
  const planned = await facilitator.post(`/alliances/${allianceId}/workshops`, {
    title: 'Who is missing?',
    exercises,
  })
  const { id } = planned.json()
  const path = `/alliances/${allianceId}/workshops/${id}`
  const room = {
    ...{ id, path, facilitator, exercises },
    console: async (): Promise<ConsoleState> => (await facilitator.get(`${path}/console`)).json(),
    /** Moves the room as it stands. */
    async move(move: Move) {
      const { revision } = (await room.console()).room
      return facilitator.post(`${path}/moves`, { ...move, revision })
    },
    join: (name = '', code?: string) => joinRoom(app, room.console, name, code),
  }
  await room.move({ move: 'open-door' })
  const [first] = exercises
  if (first) await room.move({ move: 'go-to', exerciseId: first.id })
  return room
}

/** A phone that has come in by the code on the wall. */
async function joinRoom(app: Service['app'], read: () => Promise<ConsoleState>, name: string, code?: string) {
  const token = randomBytes(16).toString('base64url')
  const shown = code ?? (await read()).door.code ?? ''
  const answer = await app.inject({
    ...{ method: 'POST', url: '/api/workshops/join', payload: { code: shown, token, name } },
  })
  return { ...aPhone(app, token), answer, id: answer.json().me?.id as string }
}

/** Whatever a phone with this token asks. */
export function aPhone(app: Service['app'], token: string) {
  const ask = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object) =>
    app.inject({
      ...{ method, url: `/api/workshops/room${path}`, headers: { authorization: `Bearer ${token}` } },
      ...(payload && { payload }),
    })
  return {
    token,
    ask,
    state: async () => (await ask('GET', '/state')).json(),
    add: (exerciseId: string, { kind, body }: EntryContent, id = newId()) =>
      ask('POST', '/entries', { id, exerciseId, kind, body }),
    vote: (roundId: string, counter: number, dots: Record<string, number>) =>
      ask('PUT', `/votes/${roundId}`, { counter, dots }),
  }
}

/** An organisation that somebody names. */
export const anOrganisationEntry = (
  name: string,
  facts: Partial<Extract<EntryContent, { kind: 'organisation' }>['body']> = {},
): EntryContent => ({
  kind: 'organisation',
  body: {
    ...{
      name,
      existingId: null,
      sectorIds: [],
      needIds: [],
      locality: null,
      position: null,
      couldOffer: '',
    },
    ...facts,
  },
})

export type Room = Awaited<ReturnType<typeof aRoom>>
export type Phone = Awaited<ReturnType<Room['join']>>
