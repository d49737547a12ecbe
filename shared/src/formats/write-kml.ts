import type { Features } from './features.ts'
import { encodePieces, safeXml } from './xml-text.ts'

/** KML 2.2 (OGC 07-147r2): a placemark for each place, with all that is known of it as untyped data. */
export const writeKml = (features: Features): AsyncGenerator<Uint8Array<ArrayBuffer>> =>
  encodePieces(lines(features))

async function* lines({ name, note, titles, features }: Features): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n`
  yield `<name>${safeXml(name)}</name>\n`
  if (note !== undefined) yield `<description>${safeXml(note)}</description>\n`
  for await (const { id, name, point, properties } of features) {
    const data = Object.entries(properties).map(
      ([key, value]) =>
        `<Data name="${safeXml(key)}"><displayName>${safeXml(titles[key] ?? key)}</displayName><value>${safeXml(String(value))}</value></Data>`,
    )
    const place = point ? `<Point><coordinates>${point.join(',')}</coordinates></Point>` : ''
    // Identifiers of XML begin with a letter.
    yield `<Placemark id="p-${safeXml(id)}"><name>${safeXml(name)}</name><ExtendedData>${data.join('')}</ExtendedData>${place}</Placemark>\n`
  }
  yield '</Document>\n</kml>\n'
}
