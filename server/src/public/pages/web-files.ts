import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** What the build has for pages that the service writes. */
    pageFiles: WebFiles
  }
}

/** Addresses of the built files that public pages load; null where nothing was built. */
export type WebFiles = { icon: string; style: string | null; script: string | null; component: string | null }

type Manifest = Record<string, { file: string; css?: string[] }>

/** Their sources, as the build names them. */
const sources = {
  script: 'src/public-page/public-page.ts',
  component: 'src/public-page/atlas-element.ts',
}

/**
 * Finds the files by the note that the build leaves.
 * @param folder of the built web app, if there is one
 */
function findWebFiles(folder: string | undefined): WebFiles {
  const note = folder && join(folder, '.vite/manifest.json')
  const manifest = (note && existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : {}) as Manifest
  const script = manifest[sources.script]
  const address = (file: string | undefined) => (file ? `/${file}` : null)
  return {
    icon: '/mark.svg',
    style: address(script?.css?.[0]),
    script: address(script?.file),
    component: address(manifest[sources.component]?.file),
  }
}

/** Lets pages find the files as `app.pageFiles`: once the service is ready, as the build may not be done before. */
export const pageFiles = plugin(async (app: FastifyInstance, { folder }: { folder: string | undefined }) => {
  app.decorate('pageFiles', findWebFiles(folder))
})
