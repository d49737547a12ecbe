import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { chooseEncoding, encode } from './encodings.ts'
import { memoryCache } from './memory-cache.ts'
import { programVersion } from './program-version.ts'

/** The headers of such a request. */
export const ifNoneMatch = Type.Object({ 'if-none-match': Type.Optional(Type.String()) })

type Encoded = { tag: string; body: Buffer }

/**
 * @property stamp names all that the body is made of, as it stood when that was read
 * @property text the body, as text or as bytes
 */
type Made = { stamp: string; text: string | Uint8Array }

const json = 'application/json; charset=utf-8'

/**
 * Answers with text that costs more to make than to keep: encoded, under a strong ETag, until what it is made of changes.
 * @param maxBytes of all that is kept
 */
export function cachedResponse(maxBytes: number) {
  const cached = memoryCache<Encoded>(maxBytes, ({ body }) => body.length)

  /**
   * @param stamp names all that the text is made of, as it stands now, and what is made of it
   * @param isPacked whether the body is compressed in itself
   */
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    {
      stamp,
      make,
      type = json,
      isPacked = false,
    }: { stamp: string; make: () => Promise<Made>; type?: string; isPacked?: boolean },
  ) => {
    const encoding = isPacked ? 'identity' : chooseEncoding(request.headers['accept-encoding'])
    const tagOf = (part: string) => `"${programVersion}.${part}.${encoding}"`
    reply.headers({ 'cache-control': 'private, no-cache', vary: 'accept-encoding, cookie' })
    if (names(request.headers['if-none-match'], tagOf(stamp)))
      return reply.code(304).header('etag', tagOf(stamp)).send(null)

    const { tag, body } = await cached(tagOf(stamp), async () => {
      const made = await make()
      return { tag: tagOf(made.stamp), body: await encode(Buffer.from(made.text), encoding) }
    })
    reply.type(type).header('etag', tag)
    if (encoding !== 'identity') reply.header('content-encoding', encoding)
    return reply.send(body)
  }
}

/** Whether an `If-None-Match` names an entity tag. */
const names = (header: string | undefined, tag: string) =>
  header?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
