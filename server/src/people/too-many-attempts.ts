import { Problem } from '../http/problem.ts'

/** @param waitMs until the next attempt is looked at */
export function tooManyAttempts(waitMs: number): Problem {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000))
  return new Problem('too-many-attempts', {
    detail: `Too many wrong attempts. Wait ${retryAfter} seconds, then try again.`,
    retryAfter,
  })
}
