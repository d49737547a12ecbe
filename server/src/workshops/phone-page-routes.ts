import { sentenceLanguageOf } from '@atlas/shared/sentences/languages'
import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import { refuseFrames } from '../public/refuse-frames.ts'
import { publicScope } from '../public/scope.ts'
import { askedLanguages, isSentenceLanguage, phonePage } from './phone-page.ts'

type Query = Readonly<Record<string, unknown>>

/** `/w` with a field for the code, and `/w/…` behind the QR code. Which room it is, the program asks. */
export const phonePages: FastifyPluginCallback = (app, _options, done) => {
  app.register(
    publicScope(
      (scope) => {
        refuseFrames(scope)
        const page = (request: FastifyRequest, path: string, hasCode: boolean) => {
          const { lang, code, name } = request.query as Query
          const language = isSentenceLanguage(lang)
            ? lang
            : sentenceLanguageOf(askedLanguages(request.headers['accept-language']))
          const typed = { code: textOf(code), name: textOf(name) }
          return phonePage({ language, files: app.phoneFiles, path, hasCode, typed })
        }
        scope.get('/w', { schema: { hide: true } }, async (request, reply) =>
          reply.type(htmlType).send(page(request, '/w', true)),
        )
        scope.get('/w/:secret', { schema: { hide: true } }, async (request, reply) => {
          const { secret } = request.params as { secret: string }
          // Of a link that lost a piece on its way nothing is left but the code.
          const isWhole = aSecret.test(secret)
          return reply.type(htmlType).send(page(request, isWhole ? `/w/${secret}` : '/w', !isWhole))
        })
      },
      'page',
      { vary: 'accept-encoding, accept-language' },
    ),
  )
  done()
}

const aSecret = /^[\w-]{43}$/
const htmlType = 'text/html; charset=utf-8'
const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : '')
