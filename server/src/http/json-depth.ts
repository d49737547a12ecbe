import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { fault } from './problem.ts'

/** A territory's outline, the deepest body there is, has a depth of eight. */
export const maxJsonDepth = 32

/**
 * Parses JSON bodies as Fastify does, and refuses those that are nested deeper than any body of this service: what
 * walks through a value afterwards may then call itself for each level.
 */
export const boundedJson = plugin(async (app: FastifyInstance) => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request: FastifyRequest, text: string, parsed) => {
      if (isDeeperThan(maxJsonDepth, text))
        parsed(
          fault(
            'invalid-request',
            '',
            'depth',
            `Send JSON that is nested at most ${maxJsonDepth} levels deep.`,
          ),
        )
      else parse(request, text, parsed)
    },
  )
})

const quote = 0x22
const backslash = 0x5c
const opens = (code: number) => code === 0x5b || code === 0x7b
const closes = (code: number) => code === 0x5d || code === 0x7d

/** Whether JSON text nests arrays and objects deeper than so many levels; brackets inside strings do not count. */
export function isDeeperThan(maxDepth: number, text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === backslash) at++
      else if (code === quote) inString = false
    } else if (code === quote) inString = true
    else if (opens(code)) {
      depth++
      if (depth > maxDepth) return true
    } else if (closes(code)) depth--
  }
  return false
}
