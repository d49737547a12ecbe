import type { CatalogueTrx } from '@atlas/db/tenancy'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { type Mail, queueMail } from './outbox.ts'
import { openPost } from './post.ts'
import { hashAddress } from './seal.ts'
import { type Sent, sendDueMail } from './send-due.ts'

declare module 'fastify' {
  interface FastifyInstance {
    mail: {
      /** Whether there is a server to hand mail to; without one nobody is offered any. */
      isOffered: boolean
      /** Puts a mail where it waits to be sent, with what it is about; its id, or undefined where it may not be sent. */
      queue(trx: CatalogueTrx, mail: Mail): Promise<string | undefined>
      /** What an address is known by where it must not be kept. */
      hashOf(address: string): Promise<string>
      /** Sends what waits, without waiting for it. */
      wake(): void
      /** Sends what waits. */
      sendDue(): Promise<Sent>
    }
  }
}

/** What waited for its time is looked for so often, in milliseconds. */
const lookEveryMs = 15_000

/**
 * Mail that the service sends: it waits in the store, is tried again, and never sent twice.
 * @param before what else is to be written, before what waits is sent
 */
export const mail = plugin(
  async (app: FastifyInstance, { before }: { before: (app: FastifyInstance) => Promise<unknown> }) => {
    const post = app.config.mail && openPost(app.config.mail)
    const key = () => app.keyFor('mail')
    let timer: NodeJS.Timeout | undefined
    let sending: Promise<Sent> | undefined

    async function send(): Promise<Sent> {
      if (!post) return { sent: 0, problems: [] }
      await before(app)
      const told = await sendDueMail(app.store.db, await key(), post)
      for (const problem of told.problems)
        app.log.warn({ problem }, 'a mail could not be sent; what may be sent later is tried again')
      return told
    }

    function sendDue(): Promise<Sent> {
      sending ??= send().finally(() => {
        sending = undefined
      })
      return sending
    }

    const wake = () =>
      void sendDue().catch((err) => app.log.error({ err }, 'mail could not be looked through'))

    app.decorate('mail', {
      isOffered: post !== undefined,
      queue: async (trx: CatalogueTrx, letter: Mail) => queueMail(trx, await key(), letter),
      hashOf: async (address: string) => hashAddress(await key(), address),
      wake,
      sendDue,
    })
    app.addHook('onListen', async () => {
      if (post) timer = setInterval(wake, lookEveryMs).unref()
    })
    app.addHook('onClose', async () => {
      clearInterval(timer)
      await sending?.catch(() => {})
    })
  },
)
