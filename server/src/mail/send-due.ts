import type { CatalogueDb, CatalogueTrx } from '@atlas/db/tenancy'
import { runCatalogueTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'
import type { Mail } from './outbox.ts'
import type { Posted } from './post.ts'
import { unseal } from './seal.ts'

/** How long a mail waits after each attempt that may succeed another time, in minutes; then it is given up. */
const waitsMinutes = [1, 5, 30, 120, 360, 720, 1440]

export type Sent = { sent: number; problems: string[] }

type Claimed = { id: string; sealed: string; attempts: number }

/**
 * Sends what is due, one mail after the other. A mail is marked before it is handed over, so that it is sent once at
 * most: of a process that dies in between, nobody knows whether it was.
 */
export async function sendDueMail(
  db: CatalogueDb,
  key: Buffer,
  post: (mail: Mail) => Promise<Posted>,
): Promise<Sent> {
  const told: Sent = { sent: 0, problems: [] }
  for (;;) {
    const mail = await runCatalogueTransaction(db, claimNext)
    if (!mail) return told
    const posted = await deliver(key, post, mail)
    await runCatalogueTransaction(db, (trx) => record(trx, mail, posted))
    if (posted.is === 'sent') told.sent++
    else told.problems.push(`${posted.is}: ${posted.problem}`)
    // The others would be told the same.
    if (posted.is === 'later') return told
  }
}

async function deliver(
  key: Buffer,
  post: (mail: Mail) => Promise<Posted>,
  { sealed }: Claimed,
): Promise<Posted> {
  let mail: Mail
  try {
    mail = JSON.parse(unseal(key, sealed)) as Mail
  } catch {
    return { is: 'refused', problem: 'the secret of the service has changed since it was written' }
  }
  return post(mail)
}

async function claimNext(trx: CatalogueTrx): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    update identity.outgoing_mail set state = 'sending', attempts = attempts + 1
    where id = (
      select id from identity.outgoing_mail where state = 'waiting' and due_at <= now()
      order by due_at, id limit 1 for update skip locked
    )
    returning id, sealed, attempts`.execute(trx)
  return rows[0]
}

/** Of what is done with, nothing stays but that there was a mail. */
async function record(trx: CatalogueTrx, { id, attempts }: Claimed, posted: Posted): Promise<void> {
  const wait = waitsMinutes[attempts - 1]
  const problem = posted.is === 'sent' ? null : posted.problem
  const row =
    posted.is === 'later' && wait !== undefined
      ? { state: 'waiting' as const, dueAt: sql<string>`now() + make_interval(mins => ${wait})`, problem }
      : { state: posted.is === 'later' ? ('refused' as const) : posted.is, sealed: null, problem }
  await trx.updateTable('identity.outgoingMail').set(row).where('id', '=', id).execute()
}
