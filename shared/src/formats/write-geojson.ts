import type { Features } from './features.ts'
import { encodePieces } from './xml-text.ts'

/** GeoJSON (RFC 7946): what is not on the map has no geometry. The note stands first, as a foreign member. */
export const writeGeoJson = (features: Features): AsyncGenerator<Uint8Array<ArrayBuffer>> =>
  encodePieces(lines(features))

async function* lines({ name, note, features }: Features): AsyncGenerator<string> {
  const head = { ...(note !== undefined && { note }), type: 'FeatureCollection', name }
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`
  let between = '\n'
  for await (const { id, name, point, properties } of features) {
    const geometry = point && { type: 'Point', coordinates: point }
    yield between +
      JSON.stringify({ type: 'Feature', id, geometry, properties: { label: name, ...properties } })
    between = ',\n'
  }
  yield '\n]}\n'
}
