import {
  type FieldFault,
  type Problem as ProblemDetails,
  type ProblemSlug,
  problems,
} from '@atlas/shared/problems'

type Particulars = {
  /** What happened here, and what to do about it. */
  detail?: string
  errors?: FieldFault[]
  /** With `stale`: the record as it stands now. */
  current?: unknown
  /** With `too-many-attempts`: how long to wait, in seconds. */
  retryAfter?: number
  /** With `merged`: the organisation that it has become. */
  mergedInto?: string
}

/** Thrown by name anywhere in a request, and rendered by the one error handler. */
export class Problem extends Error {
  override name = 'Problem'
  readonly slug: ProblemSlug
  /** Where Fastify looks for the status. */
  readonly statusCode: number
  readonly particulars: Particulars

  constructor(slug: ProblemSlug, particulars: Particulars = {}, options?: ErrorOptions) {
    super(particulars.detail ?? titleOf(slug), options)
    this.slug = slug
    this.statusCode = problems[slug]
    this.particulars = particulars
  }

  /**
   * The body of the answer (RFC 9457).
   * @param instance the request id, as in the log
   */
  render(instance: string): ProblemDetails {
    return {
      type: `/problems/${this.slug}`,
      title: titleOf(this.slug),
      status: this.statusCode,
      ...this.particulars,
      instance,
    }
  }
}

/** A request with one fault. */
export const fault = (slug: ProblemSlug, pointer: string, code: string, message: string): Problem =>
  new Problem(slug, { errors: [{ pointer, code, message }] })

/** `not-found` as "Not found". */
const titleOf = (slug: ProblemSlug) => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
