import type { Scope } from '../http/scopes.ts'

/** In bytes: all fields of a form at their longest. */
const maxFormBytes = 64 * 1024

/** Takes what browsers send of a form without a script; the body is a `URLSearchParams`. */
export const takeForms = (scope: Scope): unknown =>
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: maxFormBytes },
    (_request, body, parsed) => parsed(null, new URLSearchParams(String(body))),
  )

export const formOf = ({ body }: { body: unknown }): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams()
