import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { notFound } from './errors.ts'

/** Where index.html wants the nonce that lets the page add styles of its own. */
const noncePlace = 'STYLE_NONCE'

/**
 * The built web app: its files, and its one page at every address that is none of theirs and none of the service's.
 * @param folder absolute path; each file may have compressed copies beside it, ending in `.br` and `.gz`
 */
export const webApp = plugin(async (app: FastifyInstance, { folder }: { folder: string }) => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const files = new Set(
    readdirSync(folder, { recursive: true })
      .map((file) => `${file}`.replaceAll(sep, '/'))
      .filter((file) => !unserved.test(file)),
  )

  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => reply.header('cache-control', cachingOf(path)),
  })

  app.get<{ Params: { '*': string } }>('/*', { schema: { hide: true } }, (request, reply) => {
    const path = request.params['*']
    if (isFile(path)) {
      if (!files.has(path)) throw notFound()
      return reply.sendFile(path)
    }
    if (isService(path)) throw notFound()
    // Neither kept nor compared by browsers: the nonce in it is good for this one answer.
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('link', aheadOf(path))
    return reply.send(page.replace(noncePlace, reply.cspNonce.style))
  })
})

/** The page itself, notes of the build, and copies that stand in for others. */
const unserved = /^index\.html$|^\.|\.(br|gz)$/

/** Addresses of pages have no dot in their last part; those of files have. */
const isFile = (path: string) => /\.[^/]*$/.test(path)

/**
 * What the page at an address asks the service for, as a `Link` header: asked again by the page, it is there or on its
 * way, while browsers would not know of it before the program has arrived and run.
 */
function aheadOf(path: string): string {
  const slug = /^a\/([a-z0-9-]+)(\/|$)/.exec(path)?.[1]
  const asked = [
    '/api/whoami',
    ...(slug ? [`/api/alliances/${slug}/dataset`] : []),
    ...(path === '' ? ['/api/overview'] : []),
  ]
  return asked.map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`).join(', ')
}

const isService = (path: string) => /^(api|assets|places)(\/|$)/.test(path)

/** What is under `assets` is named by a hash of its content, so that no name ever means something else. */
const cachingOf = (path: string) =>
  path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
