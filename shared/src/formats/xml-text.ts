const entityOf: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML, in an element or an attribute. */
export const xmlText = (text: string): string =>
  text.toWellFormed().replace(/[&<>"]/g, (character) => entityOf[character] ?? '')

/** The same, line breaks of attributes kept, and without what XML cannot hold. */
export const safeXml = (text: string): string =>
  xmlText(text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\t\r\n]/g, (character) => `&#${character.charCodeAt(0)};`)

/** In pieces of some size: one a line would be many. */
export async function* encodePieces(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let piece = ''
  for await (const text of texts) {
    piece += text
    if (piece.length < 65_536) continue
    yield encoder.encode(piece)
    piece = ''
  }
  yield encoder.encode(piece)
}
