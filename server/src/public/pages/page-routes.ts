import { writeCsv } from '@atlas/shared/formats/write-csv'
import type { FastifyPluginCallback } from 'fastify'
import { publicScope } from '../scope.ts'
import { pageAnswers } from './answer-page.ts'
import { type Compared, comparedPart, comparePage, findCompared } from './compare-page.ts'
import { compareTable } from './compare-table.ts'
import type { PageContext } from './context.ts'
import { editionPage } from './edition-page.ts'
import { editionsPage } from './editions-page.ts'
import { embedPage, readEmbedChoices } from './embed-page.ts'
import { findPage, type PageRequest } from './find-page.ts'
import { organisationPage } from './organisation-page.ts'
import { previewPicture } from './preview.ts'
import { slug } from './slug-parameter.ts'

/** Pages that everybody may read: of editions, and of what is in them. */
export const publicPages: FastifyPluginCallback = (app, _options, done) => {
  const { pageFiles: files } = app
  const answers = pageAnswers(files, 'page')
  const preview = previewPicture()

  app.register(
    publicScope((scope) => {
      const find = (request: PageRequest) => findPage({ app: scope, files, kind: 'page' }, request)
      const page = (path: string, part: string, make: (context: PageContext) => string | undefined) =>
        scope.get(path, { schema: { hide: true } }, async (request, reply) => {
          const asked = request as unknown as PageRequest
          return answers.answer(request, reply, { found: await find(asked), part, make })
        })

      for (const base of [`/${slug}`, `/${slug}/e/:edition`]) {
        page(base, 'edition', editionPage)
        scope.get(`${base}/o/:id`, { schema: { hide: true } }, async (request, reply) => {
          const asked = request as unknown as PageRequest
          const make = (context: PageContext) => organisationPage(context, asked.params.id)
          return answers.answer(request, reply, {
            ...{ found: await find(asked), part: `o/${asked.params.id}`, make },
          })
        })
      }
      page(`/${slug}/editions`, 'editions', editionsPage)
      scope.get(`/${slug}/embed`, { schema: { hide: true } }, async (request, reply) => {
        const asked = request as unknown as PageRequest
        const choices = readEmbedChoices(asked.query)
        const make = (context: PageContext) => embedPage(context, choices)
        const part = `embed ${JSON.stringify(choices)}`
        return answers.answer(request, reply, { found: await find(asked), part, make })
      })
      const compare = (
        path: string,
        make: (context: PageContext, compared: Compared) => string,
        type?: string,
      ) =>
        scope.get(path, { schema: { hide: true } }, async (request, reply) => {
          const asked = request as unknown as PageRequest
          const found = await find(asked)
          const compared =
            found.is === 'edition' ? await findCompared(scope, found.context, asked.query) : undefined
          return answers.answer(request, reply, {
            ...{ found, part: `${path} ${compared && comparedPart(compared)}` },
            make: (context) => compared && make(context, compared),
            ...(type && { type }),
          })
        })
      compare(`/${slug}/compare`, comparePage)
      compare(
        `/${slug}/compare.csv`,
        (context, compared) => writeCsv(compareTable(context, compared)),
        'text/csv; charset=utf-8',
      )
      scope.get(`/${slug}/e/:edition/preview.png`, { schema: { hide: true } }, async (request, reply) => {
        const found = await find(request as unknown as PageRequest)
        if (found.is !== 'edition')
          return answers.answer(request, reply, { found, part: 'preview', make: () => undefined })
        return preview(request, reply, found.context)
      })
    }, 'page'),
  )
  done()
}
