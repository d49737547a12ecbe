import { Agent, type IncomingMessage, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 600, maxFreeSockets: 600 })

export type Answer = { status: number; body: string; ms: number }

/** One request of a client with connections of its own, as phones have. Fails where the line does. */
export function ask(
  port: number,
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const since = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ agent, method, path, port, host: '127.0.0.1', timeout: 20_000 },
        headers: {
          ...headers,
          ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (answer) => {
        let read = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk) => {
          read += chunk
        })
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: read, ms: performance.now() - since }),
        )
        answer.on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.on('timeout', () => asked.destroy(new Error('no answer within 20 s')))
    asked.end(text)
  })
}

/**
 * Listens to a stream of events until it ends or is closed.
 * @param heard is told the name and the data of each
 */
export function listen(
  port: number,
  path: string,
  headers: Record<string, string>,
  { heard, ended }: { heard: (event: string, data: string) => void; ended: () => void },
): { close: () => void } {
  let isOver = false
  const over = () => {
    if (!isOver) ended()
    isOver = true
  }
  const asked = request(
    { path, port, host: '127.0.0.1', headers, agent: false },
    (answer: IncomingMessage) => {
      if (answer.statusCode !== 200) return over()
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        const blocks = (text + chunk).split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) {
          const event = /^event: (.*)$/m.exec(block)?.[1]
          if (event) heard(event, /^data: (.*)$/m.exec(block)?.[1] ?? '')
        }
      })
      answer.on('close', over)
      answer.on('error', over)
    },
  )
  asked.on('error', over)
  asked.end()
  return {
    close() {
      isOver = true
      asked.destroy()
    },
  }
}
