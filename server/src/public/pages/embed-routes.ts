import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyPluginCallback } from 'fastify'
import { notFound } from '../../http/errors.ts'
import { publicScope } from '../scope.ts'
import { digest, pageAnswers } from './answer-page.ts'
import type { PageContext } from './context.ts'
import { editionPage } from './edition-page.ts'
import { findPage, type PageRequest } from './find-page.ts'
import { answerOembed } from './oembed.ts'
import { organisationPage } from './organisation-page.ts'
import { pointsOf } from './points.ts'

/** The same pages for frames, the element around such a frame, and what is asked about them by others' programs. */
export const publicEmbeds: FastifyPluginCallback<{ webAppFolder?: string | undefined }> = (
  app,
  { webAppFolder },
  done,
) => {
  const { pageFiles: files } = app
  const answers = pageAnswers(files, 'embed')
  const built = files.component && webAppFolder && readFileSync(join(webAppFolder, files.component), 'utf8')
  // Pages load it as a script that is no module: what it declares would be theirs.
  const component = built && `(() => {${built}})()`

  app.register(
    publicScope((scope) => {
      for (const base of ['/embed/:slug', '/embed/:slug/e/:edition']) {
        const answer = (
          path: string,
          make: (context: PageContext, request: PageRequest) => string | undefined,
          type?: string,
        ) =>
          scope.get(path, { schema: { hide: true } }, async (request, reply) => {
            const asked = request as unknown as PageRequest
            const found = await findPage({ app: scope, files, kind: 'embed' }, asked)
            const part = `${path} ${asked.params.id ?? ''}`
            return answers.answer(request, reply, {
              ...{ found, part, make: (context) => make(context, asked) },
              ...(type && { type }),
            })
          })
        answer(base, editionPage)
        answer(`${base}/o/:id`, (context, { params }) => organisationPage(context, params.id))
        answer(`${base}/map.json`, pointsOf, 'application/json; charset=utf-8')
      }
      scope.get('/embed/*', { schema: { hide: true } }, async (_, reply) => answers.answerMissing(reply))
    }, 'embed'),
  )
  app.register(
    publicScope((scope) => {
      scope.get('/embed/1/atlas.js', { schema: { hide: true } }, async (_, reply) => {
        if (!component) throw notFound()
        return reply
          .type('text/javascript; charset=utf-8')
          .header('etag', `"${digest(component)}"`)
          .send(component)
      })
      scope.get('/oembed', { schema: { hide: true } }, (request, reply) =>
        answerOembed(scope, request, reply),
      )
    }),
  )
  done()
}
