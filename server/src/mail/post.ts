import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Mail } from './outbox.ts'

/** Where mail is handed over, and as whom. */
export type PostOffice = { url: string; from: string }

/**
 * What became of it: `refused` for good, `later` where the server may take it another time, and `unknown` where it was
 * handed over and nobody said whether it arrived.
 */
export type Posted = { is: 'sent' } | { is: 'refused' | 'later' | 'unknown'; problem: string }

/**
 * Hands mail to an SMTP server, one after the other. A server that hangs is given up.
 */
export function openPost({ url, from }: PostOffice, timeoutMs = 10_000) {
  const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: 3 * timeoutMs }
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true })
  let handedOver = false
  // The server reads the message only once it has taken the addresses.
  transport.use('stream', (mail, done) => {
    mail.message.processFunc((source: Readable) =>
      Readable.from(
        (async function* () {
          handedOver = true
          yield* source
        })(),
        { objectMode: false },
      ),
    )
    done()
  })

  return async ({ to, subject, text }: Mail): Promise<Posted> => {
    handedOver = false
    try {
      const headers = { 'Auto-Submitted': 'auto-generated' }
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, headers })
      return { is: 'sent' }
    } catch (error) {
      return becameOf(error as SmtpError, handedOver)
    }
  }
}

type SmtpError = Error & { code?: string; responseCode?: number }

/** Codes under which it is this service that the server does not like, and not the mail. */
const ourOwn = new Set(['EAUTH', 'ETLS', 'EDNS', 'ECONNECTION', 'ESOCKET', 'EPROTOCOL'])

function becameOf({ code, responseCode, message }: SmtpError, handedOver: boolean): Posted {
  // The text of the server may name the address.
  const problem = [responseCode, code].filter(Boolean).join(' ') || message.slice(0, 80)
  if (responseCode !== undefined && responseCode >= 500 && !ourOwn.has(code ?? ''))
    return { is: 'refused', problem }
  if (handedOver && responseCode === undefined) return { is: 'unknown', problem }
  return { is: 'later', problem }
}
