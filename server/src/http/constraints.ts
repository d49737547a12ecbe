import { fault, Problem } from './problem.ts'

/** What each constraint of the store means to the one who broke it. */
const constraints: Record<string, () => Problem> = {
  alliance_slug_key: () =>
    fault('duplicate-code', '/slug', 'duplicate', 'Another alliance has this slug. Choose another one.'),
  sector_code_unique: () =>
    fault('duplicate-code', '/code', 'duplicate', 'Another sector has this code. Choose another one.'),
  territory_code_unique: () =>
    fault('duplicate-code', '/code', 'duplicate', 'Another territory has this code. Choose another one.'),
  partnership_once: () =>
    new Problem('duplicate-partnership', {
      detail: 'These two organisations already have a partnership of this kind. Change that one instead.',
    }),
  partnership_two_organisations: () =>
    fault('self-partnership', '/toId', 'self', 'A partnership joins two different organisations.'),
  partnership_dates_in_order: () =>
    fault('invalid-request', '/until', 'order', 'A partnership cannot end before it began.'),
  survey_one_place: () =>
    fault('invalid-request', '/locality', 'exclusive', 'Send a territory or a locality, not both.'),
  organisation_sector_known: () => unknownReference('/sectorIds', 'sector'),
  partnership_alliance_id_from_id_fkey: () => unknownReference('/fromId', 'organisation'),
  partnership_alliance_id_to_id_fkey: () => unknownReference('/toId', 'organisation'),
  survey_alliance_id_sector_id_fkey: () => unknownReference('/sectorId', 'sector'),
  survey_alliance_id_territory_id_fkey: () => unknownReference('/territoryId', 'territory'),
}

/** Somebody named a record that this alliance does not have. */
const unknownReference = (pointer: string, noun: string): Problem =>
  fault('invalid-reference', pointer, 'reference', `This alliance has no ${noun} with this id.`)

/** Codes of PostgreSQL under which the same request may well succeed a moment later. */
const passing = new Set(['40001', '40P01', '55P03'])
/** Class 08: the connection broke; 53: out of resources; 57: the server is being stopped, or cut a query short. */
const outage = /^(08|53|57)/

/** The problem behind an error of either engine; undefined where it is not the requester's doing. */
export function problemOfDatabase(error: unknown): Problem | undefined {
  const { code, constraint, constraint_name } = error as Record<string, unknown>
  const broken = constraints[String(constraint ?? constraint_name)]
  if (broken) return broken()
  if (typeof code !== 'string') return
  if (passing.has(code))
    return new Problem('conflict', {
      detail: 'Somebody wrote to the same records at the same moment. Try again.',
    })
  if (outage.test(code) || code === 'ECONNREFUSED' || code === 'CONNECTION_CLOSED')
    return new Problem('unavailable', { detail: 'The database does not answer. Try again in a moment.' })
}
