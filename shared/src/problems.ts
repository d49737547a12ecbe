import Type, { type Static } from 'typebox'

/** What can go wrong, by the last part of the problem's `type`; each has its sentence in every catalogue. */
export const problems = {
  'invalid-request': 400,
  'invalid-cursor': 400,
  'sign-in-required': 401,
  forbidden: 403,
  'not-found': 404,
  'too-slow': 408,
  conflict: 409,
  'duplicate-partnership': 409,
  'duplicate-code': 409,
  'changed-since': 409,
  'already-undone': 409,
  'idempotency-mismatch': 409,
  'last-owner': 409,
  'last-operator': 409,
  gone: 410,
  merged: 410,
  stale: 412,
  'file-too-large': 413,
  'unreadable-file': 422,
  'invalid-reference': 422,
  'self-partnership': 422,
  'invalid-area': 422,
  frozen: 423,
  'revision-required': 428,
  'too-many-requests': 429,
  'headers-too-large': 431,
  'too-many-attempts': 429,
  unavailable: 503,
  'storage-full': 507,
  internal: 500,
} as const
export type ProblemSlug = keyof typeof problems

/** One fault of a request: where, what, and what to do about it. */
export const FieldFault = Type.Object({
  pointer: Type.String({
    description: 'JSON pointer into the body, or the name of a parameter: /locations/0/point',
  }),
  code: Type.String({
    description: 'stable: required, type, format, unknown, minimum, swapped-coordinates, …',
  }),
  message: Type.String({ description: 'in English, for developers' }),
})
export type FieldFault = Static<typeof FieldFault>

/** RFC 9457 problem details. */
export const Problem = Type.Object({
  type: Type.String({ description: '/problems/SLUG' }),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  instance: Type.Optional(Type.String({ description: 'the request id, as in the log' })),
  errors: Type.Optional(Type.Array(FieldFault)),
  retryAfter: Type.Optional(
    Type.Integer({ description: 'with `too-many-attempts`: how long to wait, in seconds' }),
  ),
  current: Type.Optional(Type.Unknown({ description: 'with `stale`: the record as it stands now' })),
  mergedInto: Type.Optional(
    Type.String({ format: 'uuid', description: 'with `merged`: the organisation that it has become' }),
  ),
})
export type Problem = Static<typeof Problem>
