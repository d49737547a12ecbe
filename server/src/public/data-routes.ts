import { oneOf } from '@atlas/shared/primitives'
import { create as createContentDisposition } from 'content-disposition'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { notFound } from '../http/errors.ts'
import { serviceAddress } from '../http/service-address.ts'
import { type CitationKind, citations } from './citation.ts'
import { editionLabel } from './edition-address.ts'
import { editionParams } from './edition-params.ts'
import { findEdition, linkEditions } from './find-edition.ts'
import { publicScope } from './scope.ts'
import { sentAs } from './sent-as.ts'

/** Of files as they were sent, packed for those who take them packed. */
const maxBytes = 128 * 1024 * 1024

const fileParams = Type.Object({
  ...editionParams.properties,
  file: Type.String({ pattern: '^[a-z-]+\\.[a-z]+$', description: 'edition.json, organisations.csv, …' }),
})
const citationParams = Type.Object({
  ...editionParams.properties,
  kind: oneOf(Object.keys(citations) as CitationKind[]),
})

/** What is compressed in itself. */
const isPacked = /\.(xlsx|ods|zip|png|pmtiles)$/

/** What alliances have published, as files. */
export const dataRoutes: FastifyPluginCallback = publicScope((scope) => {
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
})
