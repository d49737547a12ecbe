import type { Plugin } from 'vite'
import { placeNameFiles } from './place-name-files.ts'

/** Serves the place names of the map as static files, `places/NAME.json`, so that no map server is asked. */
export function placeNames(): Plugin {
  return {
    name: 'place-names',
    generateBundle() {
      for (const [name, places] of placeNameFiles())
        this.emitFile({ type: 'asset', fileName: `places/${name}.json`, source: JSON.stringify(places) })
    },
    configureServer({ middlewares }) {
      let files: ReturnType<typeof placeNameFiles> | undefined
      middlewares.use('/places', (request, response, next) => {
        files ??= placeNameFiles()
        const places = files.get(request.url?.match(/^\/([^/?]+)\.json/)?.[1] ?? '')
        if (!places) return next()
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(places))
      })
    },
  }
}
