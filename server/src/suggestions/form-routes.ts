import { runProposerTransaction } from '@atlas/db/transactions'
import { changedFields, isListKey } from '@atlas/shared/suggestions/suggested-fields'
import { suggestionWords } from '@atlas/shared/suggestions/words/suggestion-words'
import type { FormFault } from '@atlas/shared/suggestions/words/wording'
import type { FastifyPluginCallback, FastifyReply } from 'fastify'
import { html } from 'ghtml'
import { serviceAddress } from '../http/service-address.ts'
import { pageAnswers } from '../public/pages/answer-page.ts'
import { viewPath, withOptions } from '../public/pages/context.ts'
import type { PageRequest } from '../public/pages/find-page.ts'
import { slug } from '../public/pages/slug-parameter.ts'
import { refuseFrames } from '../public/refuse-frames.ts'
import { publicScope } from '../public/scope.ts'
import { countNetworks, maxPerHour } from './count-networks.ts'
import { findTelltales, looksLikeSpam } from './find-telltales.ts'
import { formOf, takeForms } from './form-body.ts'
import { type FormSubject, formPage } from './form-page.ts'
import { findSubject } from './form-subject.ts'
import { makeFormToken, nonceOf, readFormToken } from './form-token.ts'
import { insertSuggestion, isFull, readLoad } from './insert-suggestion.ts'
import { plainPage } from './plain-page.ts'
import { isProven, makeChallenge } from './proof.ts'
import { keepAddress } from './proposer-address.ts'
import { checkForm, digestOf, type FormFaults, readForm, type Typed } from './read-form.ts'

const htmlType = 'text/html; charset=utf-8'

/** Forms by which anybody suggests something about what is published. */
export const suggestionForms: FastifyPluginCallback = (app, _options, done) => {
  const { pageFiles: files } = app
  const answers = pageAnswers(files, 'page')
  const networks = countNetworks()

  app.register(
    publicScope((scope) => {
      const { db } = scope.store
      takeForms(scope)
      refuseFrames(scope)

      /** Shows a form with what was typed. A token that still holds stays, and with it the work that was done for it. */
      async function showForm(
        { ip }: PageRequest,
        reply: FastifyReply,
        subject: FormSubject,
        { typed, faults = new Map(), status = 200 }: { typed: Typed; faults?: FormFaults; status?: number },
      ) {
        const key = await scope.keyFor('suggestion forms')
        const holds = 'nonce' in readFormToken(key, aboutOf(subject), typed.token)
        const token = holds ? typed.token : makeFormToken(key, aboutOf(subject))
        const proof = holds ? typed.proof : ''
        const challenge = await makeChallenge(
          await scope.keyFor('proofs'),
          nonceOf(token),
          networks.recent(ip),
        )
        const state = { typed: { ...typed, token, proof }, faults, challenge, hasMail: scope.mail.isOffered }
        return reply.code(status).type(htmlType).send(formPage(subject, state))
      }

      async function receive(
        request: PageRequest,
        reply: FastifyReply,
        subject: FormSubject,
        form: URLSearchParams,
      ) {
        const { context, kind, organisation, base } = subject
        const { edition, published, head, language } = context
        const typed = readForm(form, base)
        const isNew = kind === 'add'
        const again = (key: string, fault: FormFault, status: number) =>
          showForm(request, reply, subject, { typed, faults: new Map([[key, fault]]), status })
        const faults = checkForm(typed, { base, isNew, known: codesOf(edition) })
        if (faults.size > 0) return showForm(request, reply, subject, { typed, faults, status: 422 })
        const token = readFormToken(await scope.keyFor('suggestion forms'), aboutOf(subject), typed.token)
        if ('fault' in token) return again('', token.fault, 422)
        if (networks.recent(request.ip) >= maxPerHour) return again('', 'network', 429)

        const proposed = changedFields(base, typed.fields)
        const digest = digestOf(typed.message, proposed)
        const { allianceId } = published
        const load = await runProposerTransaction(db, allianceId, (trx) => readLoad(trx, digest))
        const telltales = findTelltales(typed.message, proposed, {
          trap: typed.trap,
          isProven: await isProven(await scope.keyFor('proofs'), token.nonce, typed.proof),
          same: load.same,
        })
        const hasAddress = typed.address !== '' && scope.mail.isOffered
        // Nothing else speaks against it: who confirms an address has shown as much as who has done the work.
        const awaitsAddress = hasAddress && !looksLikeSpam(telltales.filter((each) => each !== 'no-proof'))
        const pile = looksLikeSpam(telltales) ? 'spam' : 'queue'
        if (isFull(load, pile)) return again('', 'full', 503)
        networks.count(request.ip)
        const suggestion = {
          ...({
            kind,
            origin: 'public',
            organisationId: organisation?.id ?? null,
            edition: head.number,
          } as const),
          ...({ language, base, proposed, message: typed.message, pile, telltales } as const),
          ...{ awaitsAddress, digest, nonce: token.nonce },
        }
        await runProposerTransaction(
          db,
          allianceId,
          (trx) => insertSuggestion(trx, allianceId, suggestion),
          async (trx, suggestionId) => {
            if (!hasAddress || suggestionId === undefined) return
            const { name: allianceName } = edition.alliance
            const { address } = typed
            const baseUrl = serviceAddress(request)
            await keepAddress(scope, trx, {
              suggestionId,
              allianceId,
              allianceName,
              address,
              language,
              baseUrl,
            })
          },
        )
        if (hasAddress) scope.mail.wake()
        return reply.redirect(withOptions(context, `/${published.slug}/suggested`), 303)
      }

      for (const path of [`/${slug}/suggest`, `/${slug}/o/:id/suggest`]) {
        scope.get(path, { schema: { hide: true } }, async (request, reply) => {
          const asked = request as unknown as PageRequest
          const found = await findSubject(scope, files, asked, asked.query.edition)
          if (found.is !== 'form')
            return answers.answer(request, reply, { found, part: 'suggest', make: () => undefined })
          const { base } = found.subject
          const typed = { ...readForm(new URLSearchParams(), base), fields: base }
          return showForm(asked, reply, found.subject, { typed })
        })
        scope.post(path, { schema: { hide: true } }, async (request, reply) => {
          const asked = request as unknown as PageRequest
          const form = formOf(request)
          const found = await findSubject(scope, files, asked, form.get('edition'))
          if (found.is !== 'form')
            return answers.answer(request, reply, { found, part: 'suggest', make: () => undefined })
          return receive(asked, reply, found.subject, form)
        })
      }

      scope.get(`/${slug}/suggested`, { schema: { hide: true } }, async (request, reply) => {
        const asked = request as unknown as PageRequest
        const found = await findSubject(scope, files, asked, undefined)
        if (found.is !== 'form')
          return answers.answer(request, reply, { found, part: 'suggested', make: () => undefined })
        const { context } = found.subject
        const { language, say, edition } = context
        const { thanks } = suggestionWords(language)
        const text = [thanks.text, ...(scope.mail.isOffered ? [thanks.mail] : [])]
        const after = html`<p><a href="${viewPath(context, {})}">${thanks.back(edition.alliance.name, say)}</a></p>`
        return reply.type(htmlType).send(plainPage({ language, files, title: thanks.title, text, after }))
      })
    }, 'page'),
  )
  done()
}

const aboutOf = ({ context: { published }, kind, organisation }: FormSubject): string =>
  `${published.allianceId} ${kind} ${organisation?.id ?? ''}`

/** What a list of the form can have. */
function codesOf(edition: FormSubject['context']['edition']): ReadonlySet<string> {
  const lists = Object.entries(edition).filter(([key]) => isListKey(key)) as [string, { code: string }[]][]
  return new Set(lists.flatMap(([key, list]) => list.map(({ code }) => `${key} ${code}`)))
}
