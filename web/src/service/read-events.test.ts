import { expect, test } from 'vitest'
import { eventReader } from './read-events.ts'

const sent =
  'retry: 2000\n\n:\n\nevent: room\nid: 4\ndata: {"a":1,\ndata: "b":2}\n\ndata:x\r\n\r\nevent: late\ndata: '

test('events are read whole, however the text is cut', () => {
  for (let size = 1; size < 12; size++) {
    const read = eventReader()
    const events = sent.match(new RegExp(`[^]{1,${size}}`, 'g'))?.flatMap((piece) => read(piece))
    expect(events).toEqual([
      { event: 'room', data: '{"a":1,\n"b":2}' },
      { event: 'message', data: 'x' },
    ])
  }
})
