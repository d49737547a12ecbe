import { runCatalogueTransaction } from '@atlas/db/transactions'
import { sayIn } from '@atlas/shared/sentences/say'
import { suggestionWords } from '@atlas/shared/suggestions/words/suggestion-words'
import type { FastifyPluginCallback } from 'fastify'
import { html } from 'ghtml'
import { languageOf, type PageRequest } from '../public/pages/find-page.ts'
import { refuseFrames } from '../public/refuse-frames.ts'
import { publicScope } from '../public/scope.ts'
import { formOf, takeForms } from './form-body.ts'
import { plainPage } from './plain-page.ts'
import { findByToken, linkActs } from './proposer-address.ts'

const htmlType = 'text/html; charset=utf-8'
const path = '/suggestion/:token(^[\\w-]{32}$)'

const pageOf = { confirm: 'confirmed', deny: 'notMe', withdraw: 'taken' } as const

/** Where the link of a mail leads. Programs that follow links to look at them change nothing: that takes a press. */
export const suggestionConfirmation: FastifyPluginCallback = (app, _options, done) => {
  const { pageFiles: files } = app
  app.register(
    publicScope((scope) => {
      takeForms(scope)
      refuseFrames(scope)

      scope.get(path, { schema: { hide: true } }, async (request, reply) => {
        const { params, query } = request as unknown as PageRequest & { params: { token: string } }
        const language = languageOf(query, [])
        const { confirm } = suggestionWords(language)
        const found = await runCatalogueTransaction(scope.store.db, (trx) => findByToken(trx, params.token))
        reply.type(htmlType)
        if (!found)
          return reply
            .code(404)
            .send(plainPage({ language, files, title: confirm.gone.title, text: [confirm.gone.text] }))
        const title = found.isConfirmed ? confirm.confirmed.title : confirm.title
        const text = found.isConfirmed
          ? confirm.confirmed.text
          : confirm.text(found.allianceName, sayIn(language))
        const acts = found.isConfirmed ? (['withdraw'] as const) : (['confirm', 'deny', 'withdraw'] as const)
        const labels = { confirm: confirm.yes, deny: confirm.no, withdraw: confirm.take }
        const buttons = acts.map(
          (act) =>
            html`<button type="submit" name="act" value="${act}"!${act === 'confirm' ? '' : ' class="second"'}>${labels[act]}</button>`,
        )
        const after = html`<form method="post" action="/suggestion/${params.token}?lang=${language}"><div class="buttons">!${buttons}</div></form>`
        return reply.send(plainPage({ language, files, title, text: [text], after }))
      })

      scope.post(path, { schema: { hide: true } }, async (request, reply) => {
        const { params, query } = request as unknown as PageRequest & { params: { token: string } }
        const language = languageOf(query, [])
        const { confirm } = suggestionWords(language)
        const asked = formOf(request).get('act')
        const act = (Object.keys(linkActs) as (keyof typeof linkActs)[]).find((each) => each === asked)
        const isDone =
          act !== undefined &&
          (await runCatalogueTransaction(scope.store.db, (trx) => linkActs[act](trx, params.token)))
        const page = act && isDone ? confirm[pageOf[act]] : confirm.gone
        const after =
          act === 'confirm' && isDone
            ? html`<form method="post" action="/suggestion/${params.token}?lang=${language}"><div class="buttons"><button type="submit" name="act" value="withdraw" class="second">${confirm.take}</button></div></form>`
            : ''
        return reply
          .code(isDone ? 200 : 404)
          .type(htmlType)
          .send(plainPage({ language, files, title: page.title, text: [page.text], after }))
      })
    }, 'page'),
  )
  done()
}
