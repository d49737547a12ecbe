import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

let library: Promise<typeof import('maplibre-gl')> | undefined

/** MapLibre, asked for once, its workers started as soon as it is there: they need no map for that. */
export const maplibre = () => {
  library ??= import('maplibre-gl').then((found) => {
    found.setWorkerUrl(workerUrl)
    found.prewarm()
    return found
  })
  return library
}
