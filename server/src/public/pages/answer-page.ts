import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cachedResponse } from '../../http/cached-response.ts'
import { linkEditions } from '../find-edition.ts'
import { basePath, type PageContext, viewPath } from './context.ts'
import type { FoundPage } from './find-page.ts'
import { missingPage, withdrawnPage } from './plain-pages.ts'
import type { WebFiles } from './web-files.ts'

const maxBytes = 64 * 1024 * 1024
const htmlType = 'text/html; charset=utf-8'

export const digest = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24)

/** All that a page is made of besides the program: another edition of the alliance changes what it leads to. */
const stampOf = (context: PageContext, part: string) => {
  const { published, kind, files, language, head, baseUrl } = context
  return digest(
    part,
    baseUrl,
    kind,
    language,
    files,
    published,
    head.number,
    basePath(context),
    viewPath(context, context.view),
  )
}

/** Answers with pages of editions, or with what is there in place of one. */
export function pageAnswers(files: WebFiles, kind: 'page' | 'embed') {
  const answerCached = cachedResponse(maxBytes)

  const answerMissing = (reply: FastifyReply) =>
    reply.code(404).type(htmlType).send(missingPage({ files, kind }))

  return {
    answerMissing,
    /**
     * @param part what of the edition it shows, of the address
     * @param make the text; undefined where this edition has nothing there
     */
    async answer(
      request: FastifyRequest,
      reply: FastifyReply,
      {
        found,
        part,
        make,
        type = htmlType,
      }: {
        found: FoundPage
        part: string
        make: (context: PageContext) => string | undefined
        type?: string
      },
    ) {
      if (found.is === 'elsewhere') return reply.redirect(found.path, found.status)
      if (found.is === 'withdrawn')
        return reply
          .code(410)
          .type(htmlType)
          .send(withdrawnPage({ language: found.language, files, kind }, found.published, found.head))
      if (found.is === 'missing') return answerMissing(reply)
      const { context } = found
      const stamp = stampOf(context, part)
      let isMissing = false
      const made = async () => {
        const text = make(context)
        if (text === undefined) {
          isMissing = true
          throw new NothingThere()
        }
        return { stamp, text }
      }
      linkEditions(reply, { alliance: context.published, head: context.head })
      try {
        return await answerCached(request, reply, { stamp, make: made, type })
      } catch (error) {
        if (!isMissing && !(error instanceof NothingThere)) throw error
        reply.removeHeader('link')
        return answerMissing(reply)
      }
    },
  }
}

class NothingThere extends Error {
  override name = 'NothingThere'
}
