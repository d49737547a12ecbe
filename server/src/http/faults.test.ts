import { Name } from '@atlas/shared/primitives'
import Type from 'typebox'
import { expect, test } from 'vitest'
import type { Problem } from './problem.ts'
import { compileValidator } from './validation.ts'

const schema = Type.Object({
  name: Type.Optional(Name(5)),
  rate: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  parts: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
  code: Type.Optional(Type.String({ pattern: '^[a-z]+$' })),
})

test.each<[object, string]>([
  [{ name: '   ' }, 'Send text that says something: this is blank.'],
  [{ name: 'too long' }, 'Send at most 5 characters.'],
  [{ rate: 0 }, 'Send more than 0.'],
  [{ parts: [] }, 'Send at least 1 item.'],
  [{ code: 'A1' }, 'Send text of the form ^[a-z]+$.'],
])('who sends %j is told what to send', (body, message) => {
  const validate = compileValidator({ schema, method: 'POST', url: '/', httpPart: 'body' })
  const answer = validate(body) as { error: Problem }
  expect(answer.error.particulars.errors).toMatchObject([{ message }])
})
