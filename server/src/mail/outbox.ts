import { type CatalogueTrx, newId } from '@atlas/db/tenancy'
import { sql } from 'kysely'
import { hashAddress, seal } from './seal.ts'

/** A mail in plain text. What somebody else typed does not belong into it. */
export type Mail = { to: string; subject: string; text: string }

/** To one address, whoever asks for it. */
const maxMailsPerDay = 3

/**
 * Puts a mail where it waits to be sent, in the transaction of what it is about.
 * @returns its id; undefined where it will not be sent, because its address wants no mail or got enough today
 */
export async function queueMail(trx: CatalogueTrx, key: Buffer, mail: Mail): Promise<string | undefined> {
  const addressHash = hashAddress(key, mail.to)
  // Of two at the same moment, one counts the other.
  await sql`select pg_advisory_xact_lock(hashtext(${addressHash}))`.execute(trx)
  const unwanted = await trx
    .selectFrom('identity.suppressedAddress')
    .select('addressHash')
    .where('addressHash', '=', addressHash)
    .executeTakeFirst()
  const { sent } = await trx
    .selectFrom('identity.outgoingMail')
    .select(({ fn }) => fn.countAll<number>().as('sent'))
    .where('addressHash', '=', addressHash)
    .where('createdAt', '>', sql<string>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow()
  if (unwanted || Number(sent) >= maxMailsPerDay) return
  const id = newId()
  await trx
    .insertInto('identity.outgoingMail')
    .values({ id, addressHash, sealed: seal(key, JSON.stringify(mail)) })
    .execute()
  return id
}

/** Has an address written to no more. */
export const suppressAddress = (trx: CatalogueTrx, addressHash: string): Promise<unknown> =>
  trx
    .insertInto('identity.suppressedAddress')
    .values({ addressHash })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
