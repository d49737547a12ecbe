/** What a text is that is no table, by how it begins. */
export type OtherText = 'geojson' | 'json' | 'kml' | 'html' | 'xml' | 'rtf' | 'vcard' | 'calendar'

const beginnings: readonly (readonly [OtherText, RegExp])[] = [
  ['geojson', /^\{(?=[\s\S]*"type"\s*:\s*"(FeatureCollection|Feature)")/],
  ['json', /^[[{]\s*["{[\]}]/],
  ['kml', /^(<\?xml[\s\S]*?\?>\s*)?(<!--[\s\S]*?-->\s*)*<(\w+:)?kml[\s>]/i],
  ['html', /^(<\?xml[\s\S]*?\?>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|table|div)[\s>]/i],
  ['xml', /^<\?xml\s/i],
  ['rtf', /^\{\\rtf/],
  ['vcard', /^BEGIN:VCARD/i],
  ['calendar', /^BEGIN:VCALENDAR/i],
]

/** @param head the first bytes of a file */
export function sniffText(head: Uint8Array): OtherText | undefined {
  const text = new TextDecoder(utf16Of(head) ?? 'utf-8').decode(head).trimStart()
  return beginnings.find(([, beginning]) => beginning.test(text))?.[0]
}

function utf16Of([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}
