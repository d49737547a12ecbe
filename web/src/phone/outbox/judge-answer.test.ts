import { problems } from '@atlas/shared/problems'
import { describe, expect, test } from 'vitest'
import { type Answer, judgeAnswer } from './judge-answer.ts'

const id = 'a1'
const isEcho = (body: unknown) => (body as { id?: string } | undefined)?.id === id
const judge = (answer: Partial<NonNullable<Answer>> | null) =>
  judgeAnswer(
    answer && { ...{ status: 200, isRedirect: false, body: undefined, retryAfter: null }, ...answer },
    isEcho,
  )
const problem = (slug: keyof typeof problems | 'frozen', status: number, errors?: unknown) =>
  judge({ status, body: { type: `/problems/${slug}`, title: slug, status, ...(errors ? { errors } : {}) } })

describe('only our own answer tells that something arrived', () => {
  test.each([200, 201])('%i with the id repeated', (status) =>
    expect(judge({ status, body: { id } })).toEqual({ is: 'delivered', body: { id } }),
  )

  test.each([
    ['the sign-in page of a Wi-Fi', { status: 200 }],
    ['somebody else’s JSON', { status: 200, body: { ok: true } }],
    ['our answer about another entry', { status: 200, body: { id: 'b2' } }],
    ['nothing, said to be fine', { status: 204 }],
    ['a redirect', { status: 0, isRedirect: true }],
    ['a redirect that tells its status', { status: 302, isRedirect: true }],
    ['network authentication required', { status: 511 }],
    ['a stranger’s refusal', { status: 403, body: { error: 'sign in' } }],
    ['a stranger’s "not found"', { status: 404 }],
    ['a stranger who looks like us', { status: 400, body: { type: 'about:blank', status: 400 } }],
    ['a stranger’s "gone"', { status: 410 }],
  ])('%s is a Wi-Fi that wants something', (_, answer) =>
    expect(judge(answer)).toMatchObject({ is: 'kept', why: 'portal' }),
  )
})

test('nothing at all is no line', () => expect(judge(null)).toMatchObject({ is: 'kept', why: 'offline' }))

test.each([500, 502, 503, 504, 507])('%i, whoever says it, is tried again', (status) =>
  expect(judge({ status })).toMatchObject({ is: 'kept', why: 'busy' }),
)

test('how long to wait is heard', () =>
  expect(judge({ status: 429, retryAfter: 7 })).toEqual({ is: 'kept', why: 'busy', retryAfter: 7 }))

test.each([
  ['frozen', 423, 'frozen'],
  ['gone', 410, 'ended'],
  ['sign-in-required', 401, 'unknown'],
  ['too-slow', 408, 'busy'],
  ['file-too-large', 413, 'busy'],
] as const)('%s is kept', (slug, status, why) =>
  expect(problem(slug, status)).toMatchObject({ is: 'kept', why }),
)

test.each([
  ['invalid-request', 400, 'invalid'],
  ['forbidden', 403, 'forbidden'],
  ['not-found', 404, 'not-there'],
  ['conflict', 409, 'closed'],
  ['changed-since', 409, 'built-on'],
  ['duplicate-partnership', 409, 'refused'],
  ['merged', 410, 'reference'],
  ['invalid-reference', 422, 'reference'],
  ['self-partnership', 422, 'same'],
] as const)('%s needs its participant', (slug, status, fault) =>
  expect(problem(slug, status)).toEqual({ is: 'needs-you', fault, pointers: [] }),
)

test('where the fault is, is told', () =>
  expect(problem('invalid-request', 400, [{ pointer: '/body/name', code: 'minLength' }])).toMatchObject({
    pointers: ['/body/name'],
  }))

test('none of our problems but those about the line are taken for a stranger’s', () => {
  for (const [slug, status] of Object.entries(problems)) {
    const verdict = problem(slug as keyof typeof problems, status)
    expect([slug, verdict.is === 'kept' && verdict.why]).not.toEqual([slug, 'portal'])
  }
})
