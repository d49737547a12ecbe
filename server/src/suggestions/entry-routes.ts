import {
  runCatalogueTransaction,
  runChange,
  runProposerTransaction,
  runReadTransaction,
} from '@atlas/db/transactions'
import { sayIn } from '@atlas/shared/sentences/say'
import { changedFields } from '@atlas/shared/suggestions/suggested-fields'
import { suggestionWords } from '@atlas/shared/suggestions/words/suggestion-words'
import type { FormFault } from '@atlas/shared/suggestions/words/wording'
import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import { todayUtc } from '../http/today-utc.ts'
import { refuseFrames } from '../public/refuse-frames.ts'
import { publicScope } from '../public/scope.ts'
import { confirmEntry, lastVerified } from './confirm-entry.ts'
import { type FoundLink, findEntryLink, noteConfirmed } from './entry-links.ts'
import { entryPage } from './entry-page.ts'
import { formOf, takeForms } from './form-body.ts'
import { makeFormToken, readFormToken } from './form-token.ts'
import { insertSuggestion, isFull, readLoad } from './insert-suggestion.ts'
import { plainPage } from './plain-page.ts'
import { type Entry, readEntry } from './read-entry.ts'
import { checkForm, digestOf, type FormFaults, readForm, type Typed } from './read-form.ts'

const htmlType = 'text/html; charset=utf-8'
const path = '/entry/:token(^[\\w-]{32}$)'

type Opened = { link: FoundLink; entry: Entry; path: string }

/** The page behind a private link: an organisation sees, confirms and corrects its own entry, without an account. */
export const ownEntries: FastifyPluginCallback = (app, _options, done) => {
  const { pageFiles: files } = app
  app.register(
    publicScope((scope) => {
      const { db } = scope.store
      takeForms(scope)
      refuseFrames(scope)

      async function open({ params }: FastifyRequest): Promise<Opened | undefined> {
        const { token } = params as { token: string }
        const link = await runCatalogueTransaction(db, (trx) => findEntryLink(trx, token))
        if (!link) return
        // As a guest: what members think of it cannot be read here.
        const entry = await runReadTransaction(
          db,
          link.allianceId,
          (trx) => readEntry(trx, link.organisationId, [link.language, ...link.languages]),
          'guest',
        )
        return entry && { link, entry, path: `/entry/${token}` }
      }

      const gone = (reply: FastifyReply) => {
        const { title, text } = suggestionWords('en').entry.gone
        const inFrench = suggestionWords('fr').entry.gone
        return reply
          .code(404)
          .type(htmlType)
          .send(
            plainPage({ language: 'en', files, title, text: [text, `${inFrench.title}. ${inFrench.text}`] }),
          )
      }

      async function show(reply: FastifyReply, opened: Opened, typed: Typed, faults: FormFaults = new Map()) {
        const token = makeFormToken(await scope.keyFor('suggestion forms'), opened.link.id)
        return reply
          .code(faults.size > 0 ? 422 : 200)
          .type(htmlType)
          .send(entryPage({ files, ...opened, typed: { ...typed, token }, faults }))
      }

      const thank = (
        reply: FastifyReply,
        { link }: Opened,
        { title, text }: { title: string; text: string },
      ) => reply.type(htmlType).send(plainPage({ language: link.language, files, title, text: [text] }))

      const suggest = ({ link, entry }: Opened, typed: Typed, nonce: string) =>
        runProposerTransaction(db, link.allianceId, async (trx) => {
          const proposed = changedFields(entry.base, typed.fields)
          const digest = digestOf(typed.message, proposed)
          if (isFull(await readLoad(trx, digest), 'queue')) return false
          await insertSuggestion(trx, link.allianceId, {
            ...({ kind: 'correct', origin: 'organisation', organisationId: link.organisationId } as const),
            ...{ edition: null, language: link.language, base: entry.base, proposed, message: typed.message },
            ...({ pile: 'queue', telltales: [], awaitsAddress: false, digest, nonce } as const),
          })
          return true
        })

      async function confirm(opened: Opened, form: URLSearchParams): Promise<void> {
        const { link, entry } = opened
        const ids = form.getAll('tie')
        const named = entry.ties.filter(({ id }) => ids.includes(id))
        const isNews =
          lastVerified(entry.organisation) !== todayUtc() || named.some(({ isConfirmed }) => !isConfirmed)
        const confirmed = named.map(({ id }) => id)
        const change = { actor: { id: null, name: entry.name }, action: 'organisation.confirmed' }
        if (isNews)
          await runChange(db, { ...change, allianceId: link.allianceId }, (trx) =>
            confirmEntry(trx, link.organisationId, confirmed),
          )
        await runCatalogueTransaction(db, (trx) => noteConfirmed(trx, link.id))
        const others = entry.ties.filter(({ id }) => !ids.includes(id))
        if (others.length === 0) return
        const words = suggestionWords(link.language).entry
        const message = words.notOurs(
          others.map(({ name }) => name),
          sayIn(link.language),
        )
        // Said once more it is the same remark.
        const nonce = `${link.id} ${others.map(({ id }) => id).join()}`
        await suggest(opened, { ...untouched(entry), message }, nonce)
      }

      const untouched = ({ base }: Entry): Typed => ({
        ...readForm(new URLSearchParams(), base),
        fields: base,
      })

      scope.get(path, { schema: { hide: true } }, async (request, reply) => {
        const opened = await open(request)
        return opened ? show(reply, opened, untouched(opened.entry)) : gone(reply)
      })

      scope.post(path, { schema: { hide: true } }, async (request, reply) => {
        const opened = await open(request)
        if (!opened) return gone(reply)
        const words = suggestionWords(opened.link.language)
        const form = formOf(request)
        if (form.get('act') === 'confirm') {
          await confirm(opened, form)
          return thank(reply, opened, words.entry.confirmed)
        }
        const { base, choices } = opened.entry
        const typed = readForm(form, base)
        const known = new Set(
          Object.entries(choices).flatMap(([key, list]) => list.map(({ code }) => `${key} ${code}`)),
        )
        const again = (fault: FormFault) => show(reply, opened, typed, new Map([['', fault]]))
        const faults = checkForm(typed, { base, isNew: false, known })
        if (faults.size > 0) return show(reply, opened, typed, faults)
        const token = readFormToken(await scope.keyFor('suggestion forms'), opened.link.id, typed.token)
        if ('fault' in token) return again(token.fault)
        if (!(await suggest(opened, typed, token.nonce))) return again('full')
        return thank(reply, opened, words.thanks)
      })
    }, 'page'),
  )
  done()
}
