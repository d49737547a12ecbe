import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** What the build has for pages that the service writes. */
    pageFiles: WebFiles
    /** The same for what participants of a workshop have on their phones, which is built apart. */
    phoneFiles: WebFiles
  }
}

/** Addresses of the built files that pages load; null where nothing was built. */
export type WebFiles = { icon: string; style: string | null; script: string | null; component: string | null }

type Manifest = Record<string, { file: string; css?: string[] }>

/** Their sources, as the build names them. */
const sources = {
  script: 'src/public-page/public-page.ts',
  component: 'src/public-page/atlas-element.ts',
}
const phoneSource = 'src/phone/phone.ts'

/**
 * Finds the files by the notes that the builds leave.
 * @param folder of the built web app, if there is one
 */
function findWebFiles(folder: string | undefined): Record<'pageFiles' | 'phoneFiles', WebFiles> {
  const manifest = readManifest(folder, 'manifest.json')
  const phone = readManifest(folder, 'phone.json')[phoneSource]
  const script = manifest[sources.script]
  const address = (file: string | undefined) => (file ? `/${file}` : null)
  const filesOf = (chunk: Manifest[string] | undefined) => ({
    icon: '/mark.svg',
    style: address(chunk?.css?.[0]),
    script: address(chunk?.file),
  })
  return {
    pageFiles: { ...filesOf(script), component: address(manifest[sources.component]?.file) },
    phoneFiles: { ...filesOf(phone), component: null },
  }
}

function readManifest(folder: string | undefined, name: string): Manifest {
  const note = folder && join(folder, '.vite', name)
  return note && existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : {}
}

/** Lets pages find the files: once the service is ready, as the build may not be done before. */
export const pageFiles = plugin(async (app: FastifyInstance, { folder }: { folder: string | undefined }) => {
  const { pageFiles, phoneFiles } = findWebFiles(folder)
  app.decorate('pageFiles', pageFiles).decorate('phoneFiles', phoneFiles)
})
