import { SaxesParser } from 'saxes'
import { UnreadableFile } from './unreadable-file.ts'

/** What a reader of XML is told; names come without their prefix. */
export type XmlEvents = {
  open?(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Reads XML piece by piece and hands over, after each piece, whatever the events have put into `ready`.
 * Entities other than the five of XML are refused, so that none can grow.
 * @throws UnreadableFile `damaged-workbook`
 */
export function* readXml<T>(bytes: Iterable<Uint8Array>, events: XmlEvents, ready: T[]): Generator<T> {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new UnreadableFile('damaged-workbook', {
      detail: error.message.slice(0, 200).replaceAll('\0', '').toWellFormed(),
    })
  })
  parser.on('opentag', ({ name, attributes }) => events.open?.(bare(name), attributes))
  parser.on('closetag', ({ name }) => events.close?.(bare(name)))
  parser.on('text', (text) => events.text?.(text))
  parser.on('cdata', (text) => events.text?.(text))
  const decoder = new TextDecoder()
  let empty = true
  for (const piece of bytes) {
    empty = false
    parser.write(decoder.decode(piece, { stream: true }))
    yield* ready
    ready.length = 0
  }
  // A part that a workbook does without is no document that breaks off.
  if (empty) return
  parser.write(decoder.decode()).close()
  yield* ready
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)
