import { Problem } from '../http/problem.ts'

/** What somebody who asks again in a moment may well be answered. */
export const unavailable = (why: string, cause?: Error): Problem =>
  new Problem('unavailable', { detail: `${why} Try again in a moment.` }, { cause })
