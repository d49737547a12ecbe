import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { vi } from 'vitest'
import type { testService } from '../../../test/service.ts'

type App = Awaited<ReturnType<typeof testService>>['app']

/** The text of an attribute, as a browser reads it. */
const decode = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replaceAll('&amp;', '&')

const attributes = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  )

/** What a browser would send of a page with one form, as it stands. */
export function readFields(page: string): { action: string; fields: URLSearchParams; challenge: Challenge } {
  const { action = '', 'data-proof': proof = '{}' } = attributes(
    /<form method="post"[^>]*>/.exec(page)?.[0] ?? '',
  )
  const fields = new URLSearchParams()
  for (const [tag, , text] of page.matchAll(/<(input|textarea)\s[^>]*>(?:\n([^<]*)<\/textarea>)?/g)) {
    const { name, value = '', type, checked } = attributes(tag.slice(0, tag.indexOf('>')))
    if (name && (type !== 'checkbox' || checked !== undefined))
      fields.append(name, text ? decode(text) : value)
  }
  return { action, fields, challenge: JSON.parse(proof) as Challenge }
}

export type Sent = { statusCode: number; body: string; headers: Record<string, unknown> }

/** Somebody with a browser: opens a form, fills it in, thinks for a while, and sends it. */
export function aVisitor(app: App, { ip = '198.51.100.7', script = true } = {}) {
  return {
    async open(path: string) {
      const page = await app.inject({ url: path, remoteAddress: ip })
      return { page, ...readFields(page.body) }
    },
    async send(
      { action, fields, challenge }: { action: string; fields: URLSearchParams; challenge: Challenge },
      typed: Record<string, string | string[]> = {},
      afterMs = 20_000,
    ): Promise<Sent> {
      const form = new URLSearchParams(fields)
      for (const [name, value] of Object.entries(typed)) {
        form.delete(name)
        for (const each of [value].flat()) form.append(name, each)
      }
      if (script) {
        const solution = await solveChallenge({ challenge, deriveKey })
        form.set('proof', JSON.stringify({ challenge, solution }))
      }
      const now = Date.now()
      const clock = vi.spyOn(Date, 'now').mockReturnValue(now + afterMs)
      try {
        const { statusCode, body, headers } = await app.inject({
          ...{ method: 'POST', url: action, remoteAddress: ip, payload: form.toString() },
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
        return { statusCode, body, headers }
      } finally {
        clock.mockRestore()
      }
    },
  }
}
