import type { Plugin } from 'vite'
import { worldTiles } from './world-tiles.ts'

/** Serves countries and coasts as static files, `world/Z/X/Y.mvt`, so that no map server is asked. */
export function worldTilesPlugin(): Plugin {
  return {
    name: 'world-tiles',
    generateBundle() {
      for (const { path, bytes } of worldTiles())
        this.emitFile({ type: 'asset', fileName: path, source: bytes })
    },
    configureServer({ middlewares }) {
      let tiles: Map<string, Uint8Array> | undefined
      middlewares.use('/world', (request, response, next) => {
        tiles ??= new Map(worldTiles().map(({ path, bytes }) => [path, bytes]))
        const tile = tiles.get(`world${request.url?.replace(/\?.*$/, '')}`)
        if (!tile) return next()
        response.setHeader('content-type', 'application/vnd.mapbox-vector-tile')
        response.end(tile)
      })
    },
  }
}
