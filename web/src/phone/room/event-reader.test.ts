import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEventReader, type StreamEvent } from './event-reader.ts'

const read = (...pieces: string[]) => {
  const heard: StreamEvent[] = []
  const feed = createEventReader((event) => heard.push(event))
  pieces.forEach(feed)
  return heard
}

const stream =
  'retry: 4000\n\n:\n\nevent: room\nid: 1\ndata: {"revision":1}\n\n: beat\n\nevent: mine\ndata: {}\n\ndata: {"a":\ndata: 1}\n\n'
const events = [
  { event: 'room', data: { revision: 1 } },
  { event: 'mine', data: {} },
  { event: 'message', data: { a: 1 } },
]

test('events are read, heartbeats and pauses are none', () => expect(read(stream)).toEqual(events))

test('wherever the pieces are cut, and however lines end', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.integer({ min: 0, max: stream.length * 2 }), { maxLength: 20 }),
      (end, cuts) => {
        // A line may end with the next piece: what follows shows it.
        const text = `${stream.replaceAll('\n', end)}:`
        const at = [...new Set([0, ...cuts.filter((cut) => cut < text.length), text.length])].sort(
          (a, b) => a - b,
        )
        expect(read(...at.slice(1).map((to, n) => text.slice(at[n], to)))).toEqual(events)
      },
    ),
  )
})

test('an event that is cut off is no event, and what is no JSON carries nothing', () => {
  expect(read('event: room\ndata: {"revision":1}\n')).toEqual([])
  expect(read('event: room\ndata: <html>\n\n')).toEqual([{ event: 'room', data: undefined }])
})
