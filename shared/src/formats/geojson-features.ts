import { UnreadableFile } from './unreadable-file.ts'

export type Feature = { properties?: Record<string, unknown> | null; geometry?: unknown }

/** A feature longer than this, in characters, is refused. */
const longestFeature = 8_000_000

/**
 * The features of a GeoJSON text, one by one; nothing but the current one is held.
 * @throws UnreadableFile where it breaks off or is no JSON
 */
export function* featuresIn(text: Iterable<string>): Generator<Feature> {
  let depth = 0
  let inString = false
  let escaped = false
  // Where a feature, or an object that may be one, has begun; its text so far.
  let start = 0
  let held = ''
  let found = 0
  for (const piece of text) {
    let from = held === '' ? -1 : 0
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (inString) {
        if (escaped) escaped = false
        else if (code === backslash) escaped = true
        else if (code === quote) inString = false
      } else if (code === quote) inString = true
      else if (code === brace || code === bracket) {
        depth++
        if (code === brace && from === -1 && depth === featureDepth) {
          start = depth
          from = at
        }
      } else if (code === closingBrace || code === closingBracket) {
        if (code === closingBrace && from !== -1 && depth === start) {
          const feature = parse(held + piece.slice(from, at + 1))
          if (isFeature(feature)) {
            found++
            yield feature
          }
          held = ''
          from = -1
        }
        depth--
      }
    }
    if (from !== -1) held += piece.slice(from)
    if (held.length > longestFeature) throw broken()
  }
  if (depth !== 0 || found === 0) throw found === 0 ? new UnreadableFile('no-rows') : broken()
}

/** An object in the list of a collection. */
const featureDepth = 3
const [quote, backslash] = [34, 92]
const [brace, closingBrace, bracket, closingBracket] = [123, 125, 91, 93]

const isFeature = (value: unknown): value is Feature =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Feature'

const broken = () => new UnreadableFile('damaged-data', { found: 'GeoJSON' })

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw broken()
  }
}
