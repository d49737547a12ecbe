import { create as createContentDisposition } from 'content-disposition'
import type { FastifyPluginCallback } from 'fastify'
import { cachedResponse, ifNoneMatch } from '../../http/cached-response.ts'
import { notFound } from '../../http/errors.ts'
import type { Scope } from '../../http/scopes.ts'
import { computingLimit } from '../../http/security.ts'
import { serviceAddress } from '../../http/service-address.ts'
import { editionLabel } from '../edition-address.ts'
import { editionParams } from '../edition-params.ts'
import { findEdition, linkEditions } from '../find-edition.ts'
import { publicScope } from '../scope.ts'
import { sentAs } from '../sent-as.ts'
import { makeWebsite } from './website.ts'

/** Of archives as they were sent. */
const maxBytes = 128 * 1024 * 1024

/** What alliances have published, as websites. */
export const websiteRoutes: FastifyPluginCallback<{ webAppFolder?: string | undefined }> = (
  app,
  { webAppFolder: folder },
  done,
) => {
  app.register(publicScope((scope) => serveWebsites(scope, folder)))
  done()
}

function serveWebsites(scope: Scope, folder: string | undefined) {
  const { published, pageFiles: built } = scope
  const answerCached = cachedResponse(maxBytes)

  scope.get(
    '/data/:slug/:edition/website.zip',
    {
      config: { rateLimit: computingLimit },
      schema: {
        tags: ['public'],
        summary: 'Take an edition as a website',
        description:
          'Pages in each language with list, map and filters, and the files, in an archive: any server of files can offer them, and they open from a disk. They ask nobody for anything.',
        params: editionParams,
        headers: ifNoneMatch,
        response: sentAs('The archive', 'application/zip'),
      },
    },
    async (request, reply) => {
      const { slug, edition: named } = request.params
      const found = await findEdition(published, slug, named)
      const { alliance, head } = found
      const baseUrl = serviceAddress(request)
      linkEditions(reply, found)
      reply.header(
        'content-disposition',
        createContentDisposition(`${alliance.slug}-${editionLabel(head)}.zip`),
      )
      const stamp = `${head.number}.${head.revision}.${head.root}.website.${Buffer.from(baseUrl).toString('base64url')}`
      return answerCached(request, reply, {
        stamp,
        make: async () => {
          const text = await makeWebsite(published, found, { baseUrl, built, folder })
          if (!text) throw notFound()
          return { stamp, text }
        },
        type: 'application/zip',
        isPacked: true,
      })
    },
  )
}
