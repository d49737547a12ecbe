import { Code, oneOf } from '@atlas/shared/primitives'
import { create as createContentDisposition } from 'content-disposition'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { notFound } from '../http/errors.ts'
import type { Scope } from '../http/scopes.ts'
import { computingLimit } from '../http/security.ts'
import { serviceAddress } from '../http/service-address.ts'
import { type CitationKind, citations } from './citation.ts'
import { findEdition, linkEditions } from './find-edition.ts'
import { editionLabel } from './pages/context.ts'
import { publicScope } from './scope.ts'
import { sentAs } from './sent-as.ts'
import { makeWebsite } from './website.ts'

/** Of files as they were sent, packed for those who take them packed. */
const maxBytes = 128 * 1024 * 1024

const params = Type.Object({
  slug: { ...Code, description: 'of the alliance' },
  edition: Type.String({ description: 'a number, a number and revision such as `7.r2`, or `latest`' }),
})
const fileParams = Type.Object({
  ...params.properties,
  file: Type.String({ pattern: '^[a-z-]+\\.[a-z]+$', description: 'edition.json, organisations.csv, …' }),
})
const citationParams = Type.Object({
  ...params.properties,
  kind: oneOf(Object.keys(citations) as CitationKind[]),
})

/** What is compressed in itself. */
const isPacked = /\.(xlsx|ods|zip|png)$/

/** What alliances have published, as files. */
export const dataRoutes: FastifyPluginCallback<{ webAppFolder?: string | undefined }> = (
  app,
  { webAppFolder: folder },
  done,
) => {
  app.register(publicScope((scope) => serveFiles(scope, folder)))
  done()
}

function serveFiles(scope: Scope, folder: string | undefined) {
  const { published } = scope
  const answerCached = cachedResponse(maxBytes)
  const tags = ['public']

  scope.get(
    '/:slug/:edition/:file',
    {
      schema: {
        tags,
        summary: 'Take a file of an edition',
        description:
          'As it was made when the edition was published: edition.json is all of it, datapackage.json lists the others with their hashes. An edition never changes; where records were withdrawn from it, it has another revision.',
        params: fileParams,
        headers: ifNoneMatch,
        response: sentAs('The file', 'application/octet-stream'),
      },
    },
    async (request, reply) => {
      const { slug, edition, file: name } = request.params
      const found = await findEdition(published, slug, edition)
      const file = await published.file(found.head, name)
      if (!file) throw notFound()
      linkEditions(reply, found)
      const { alliance, head } = found
      const kept = `${alliance.slug}-${editionLabel(head)}-${name}`
      reply.header('content-disposition', createContentDisposition(kept, { type: 'inline' }))
      return answerCached(request, reply, {
        stamp: `${head.number}.${head.revision}.${file.sha256}`,
        make: async () => ({ stamp: `${head.number}.${head.revision}.${file.sha256}`, text: file.bytes }),
        type: file.mediaType,
        isPacked: isPacked.test(name),
      })
    },
  )

  scope.get(
    '/:slug/:edition/citation.:kind',
    {
      schema: {
        tags,
        summary: 'Cite an edition',
        description: 'As text, BibTeX or CSL-JSON.',
        params: citationParams,
        headers: ifNoneMatch,
        response: sentAs('The citation', 'text/plain', 'application/x-bibtex', 'application/json'),
      },
    },
    async (request, reply) => {
      const {
        slug,
        edition: named,
        kind,
      } = request.params as { slug: string; edition: string; kind: CitationKind }
      const { alliance, head } = await findEdition(published, slug, named)
      const edition = await published.edition(head)
      if (!edition) throw notFound()
      const address = `${serviceAddress(request)}/${alliance.slug}/e/${head.number}`
      const { mediaType, write } = citations[kind]
      const stamp = `${head.number}.${head.revision}.${head.root}.${kind}.${Buffer.from(address).toString('base64url')}`
      return answerCached(request, reply, {
        stamp,
        make: async () => ({ stamp, text: write({ edition, address }) }),
        type: mediaType,
      })
    },
  )

  scope.get(
    '/:slug/:edition/website.zip',
    {
      config: { rateLimit: computingLimit },
      schema: {
        tags,
        summary: 'Take an edition as a website',
        description:
          'Pages in each language with list, map and filters, and the files, in an archive: any server of files can offer them, and they open from a disk. They ask nobody for anything.',
        params,
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
          const text = await makeWebsite(published, found, { baseUrl, folder })
          if (!text) throw notFound()
          return { stamp, text }
        },
        type: 'application/zip',
        isPacked: true,
      })
    },
  )
}
