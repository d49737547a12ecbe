import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { memberPages } from '@atlas/shared/editions/reserved-slugs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import plugin from 'fastify-plugin'
import { notFound } from './errors.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with the one page of the web app; `path` as in the address, without the first slash. */
    sendWebApp: (path: string) => FastifyReply
  }
}

/** Where index.html wants the nonce that lets the page add styles of its own. */
const noncePlace = 'STYLE_NONCE'

type Options = { folder: string; sendMissing: (reply: FastifyReply) => FastifyReply }

/**
 * The built web app: its files, and its one page at the addresses that its pages have.
 * @param folder absolute path; each file may have compressed copies beside it, ending in `.br` and `.gz`
 * @param sendMissing answers where there is no page
 */
export const webApp = plugin(async (app: FastifyInstance, { folder, sendMissing }: Options) => {
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
    setHeaders: (reply, path) =>
      reply.headers({ ...(isForFrames(path) && forFrames), 'cache-control': cachingOf(path) }),
  })

  app.decorateReply('sendWebApp', function (this: FastifyReply, path: string) {
    // Neither kept nor compared by browsers: the nonce in it is good for this one answer.
    this.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('link', aheadOf(path))
    return this.send(page.replace(noncePlace, this.cspNonce.style))
  })

  app.get<{ Params: { '*': string } }>('/*', { schema: { hide: true } }, (request, reply) => {
    const path = request.params['*']
    if (isFile(path)) {
      if (!files.has(path)) throw notFound()
      return reply.sendFile(path)
    }
    if (isService(path)) throw notFound()
    return isPage(path) ? reply.sendWebApp(path) : sendMissing(reply)
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
    ...(path === '' || path === 'alliances' ? ['/api/overview'] : []),
  ]
  return asked.map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`).join(', ')
}

/** Code, letters and coasts, which a frame without an origin needs as well. */
const isForFrames = (path: string) => /[\\/](assets|places|world)[\\/]/.test(path)
const forFrames = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

const pages: ReadonlySet<string> = new Set(['', ...memberPages])
const isPage = (path: string) => pages.has(path.split('/')[0] ?? '')

const isService = (path: string) => /^(api|assets|places)(\/|$)/.test(path)

/** What is under `assets` is named by a hash of its content, so that no name ever means something else. */
const cachingOf = (path: string) =>
  path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
