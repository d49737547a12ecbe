import type { Store } from '../../db/src/connect.ts'
import { newId } from '../../db/src/tenancy.ts'
import { runWriteTransaction } from '../../db/src/transactions.ts'
import { json } from '../../db/src/values.ts'
import { type Columns, inAlliance, next } from './in-alliance.ts'

/** A workshop that is planned. Returns its id. */
export async function aWorkshop(
  store: Store,
  allianceId: string,
  facts: Columns<'workshop', 'exercises'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { title: `Workshop ${next()}`, ...facts, allianceId, id }
  await inAlliance(store, allianceId, 'workshop.create', (trx) =>
    trx.insertInto('workshop').values(row).execute(),
  )
  return id
}

/**
 * A workshop whose room has somebody in it who has said something and votes, with a note, each called by a word of its own.
 * @param person its id, and that of the exercise
 * @returns its id
 */
export async function aBusyRoom(
  store: Store,
  allianceId: string,
  { id, word, person = newId() }: { id?: string; word: string; person?: string },
): Promise<string> {
  const workshopId = await aWorkshop(store, allianceId, {
    ...(id !== undefined && { id }),
    ...{ title: `${word}-workshop`, venue: `${word}-venue` },
  })
  const [exerciseId, participantId, roundId, option] = [person, person, newId(), newId()]
  const part = { allianceId, workshopId }
  await runWriteTransaction(store.db, allianceId, async (trx) => {
    const code = String(10_000_000 + next())
    await trx
      .insertInto('workshopRoom')
      .values({ ...part, code, exerciseId })
      .execute()
    await trx
      .insertInto('workshopParticipant')
      .values({ ...part, id: participantId, number: 1, name: `${word}-participant`, tokenHash: newId() })
      .execute()
    await trx
      .insertInto('workshopEntry')
      .values({
        ...{ ...part, id: newId(), participantId, exerciseId, kind: 'missing', state: 'waiting' },
        ...{ title: `${word}-entry`, body: json({ name: `${word}-entry` }), reason: '' },
      })
      .execute()
    await trx
      .insertInto('workshopRound')
      .values({
        ...{ ...part, id: roundId, exerciseId, number: 1, dots: 3 },
        options: json([{ id: option, title: `${word}-option` }]),
      })
      .execute()
    await trx
      .insertInto('workshopVote')
      .values({ allianceId, roundId, participantId, counter: 1, dots: json({ [option]: 1 }) })
      .execute()
    await trx
      .insertInto('workshopNote')
      .values({ ...part, id: newId(), kind: 'note', text: `${word}-minute` })
      .execute()
  })
  return workshopId
}
