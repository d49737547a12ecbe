/** One event of a stream: its name and what it carries, if that is JSON. */
export type StreamEvent = { event: string; data: unknown }

/** Reads server-sent events out of text that comes in pieces of any size (HTML Living Standard, 9.2.6). */
export function createEventReader(heard: (event: StreamEvent) => void): (piece: string) => void {
  let rest = ''
  let event = ''
  let data: string[] = []

  function readLine(line: string) {
    if (line === '') {
      if (data.length > 0) heard({ event: event || 'message', data: readData(data.join('\n')) })
      event = ''
      data = []
      return
    }
    const colon = line.indexOf(':')
    if (colon === 0) return
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') event = value
    else if (field === 'data') data.push(value)
  }

  return (piece) => {
    rest += piece
    // A carriage return at the end may be half of a line's end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    for (const line of lines) readLine(line)
  }
}

function readData(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
