import type { AttributionPart } from '@atlas/shared/basemaps'

/** A credit is a line, in letters. */
const maxLetters = 300

/** Tiles in the schema of OpenMapTiles are made from OpenStreetMap; both want to be named, whatever a file forgot. */
const usualCredit: AttributionPart[] = [
  { text: '© OpenMapTiles', address: 'https://openmaptiles.org/' },
  { text: ' ', address: null },
  { text: '© OpenStreetMap contributors', address: 'https://www.openstreetmap.org/copyright' },
]

/**
 * What a source says about where it is from, as text and links and nothing else: the tags, scripts and styles of whatever
 * HTML it has are left out, and so are links that do not go to a page.
 */
export function readAttribution(html: string): AttributionPart[] {
  if (html.trim() === '') return usualCredit
  const text = html
    .slice(0, 10 * maxLetters)
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style|iframe|object|svg)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
  const parts: AttributionPart[] = []
  let address: string | null = null
  for (const piece of text.split(/(<[^>]*(?:>|$))/)) {
    if (piece.startsWith('<')) {
      if (/^<a\b/i.test(piece))
        address = pageAddress(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(piece))
      else if (/^<\/a\b/i.test(piece)) address = null
      continue
    }
    const words = decode(piece).replace(/\s+/g, ' ')
    if (words.trim() === '') continue
    parts.push({ text: words, address })
  }
  return shorten(parts)
}

function pageAddress(found: RegExpExecArray | null): string | null {
  const address = decode(found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
  return /^https?:\/\/[^\s"'<>]+$/i.test(address) ? address : null
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
}

const decode = (text: string) =>
  text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code >= 32 && code < 0x11_0000 ? String.fromCodePoint(code) : ''
  })

function shorten(parts: readonly AttributionPart[]): AttributionPart[] {
  let left = maxLetters
  return parts.flatMap(({ text, address }) => {
    const kept = text.slice(0, left)
    left -= kept.length
    return kept ? [{ text: kept, address }] : []
  })
}
