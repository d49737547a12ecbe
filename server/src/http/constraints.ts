import { columnOf } from '@atlas/shared/column-names'
import { declaredTables, tableOf } from '@atlas/shared/noun-tables'
import { type NounEntry, nouns } from '@atlas/shared/nouns'
import { fault, Problem } from './problem.ts'

/** What each constraint of the store means to the one who broke it. */
const constraints: Record<string, () => Problem> = {
  ...declaredConstraints(),
  alliance_slug_key: () =>
    fault('duplicate-code', '/slug', 'duplicate', 'Another alliance has this slug. Choose another one.'),
  alliance_everything_where_invented: () =>
    fault(
      'invalid-request',
      '/guestAccess',
      'invented',
      'Only an alliance that was founded with invented data may open everything. Open its facts, or found another one with invented: true.',
    ),
  partnership_once: () =>
    fault(
      'duplicate-partnership',
      '/kind',
      'duplicate',
      'These two organisations already have a partnership of this kind. Change that one instead.',
    ),
  partnership_two_organisations: () =>
    fault('self-partnership', '/toId', 'self', 'A partnership joins two different organisations.'),
  partnership_dates_in_order: () =>
    fault('invalid-request', '/until', 'order', 'A partnership cannot end before it began.'),
  survey_one_place: () =>
    fault('invalid-request', '/locality', 'exclusive', 'Send a territory or a locality, not both.'),
  expectation_one_place: () =>
    fault('invalid-request', '/locality', 'exclusive', 'Send a territory or a locality, one of the two.'),
  expectation_once: () =>
    fault(
      'conflict',
      '/sectorId',
      'duplicate',
      'Something is expected of this sector in this place already. Change that instead.',
    ),
  organisation_approached_by_another: () =>
    fault('invalid-reference', '/approachedById', 'self', 'An organisation cannot approach itself.'),
  finding_decision_once: () =>
    fault(
      'conflict',
      '/finding',
      'duplicate',
      'Something is decided about this finding already. Change that instead.',
    ),
  finding_decision_dismissed_why: () =>
    fault('invalid-request', '/reason', 'required', 'Say why this is dismissed.'),
  action_dates_in_order: () =>
    fault('invalid-request', '/dueOn', 'order', 'An action cannot be due before it starts.'),
}

/** Those that follow from the nouns: a short name is unique, and references lead to records of this alliance. */
function declaredConstraints(): Record<string, () => Problem> {
  const codes = Object.entries<NounEntry>(nouns).flatMap(([noun, { schemas }]) =>
    'code' in schemas.item.properties
      ? [[`${tableOf(noun)}_code_unique`, () => duplicateCode(calledOf(noun))] as const]
      : [],
  )
  const references = declaredTables.flatMap(({ table, part, entry }) =>
    Object.entries((part ?? entry).refers ?? {}).map(([property, noun]) => {
      const constraint = part?.field ? `${table}_known` : `${table}_alliance_id_${columnOf(property)}_fkey`
      return [constraint, () => unknownReference(`/${part?.field ?? property}`, calledOf(noun))] as const
    }),
  )
  return Object.fromEntries([...codes, ...references])
}

const calledOf = (noun: string) =>
  (nouns as Record<string, NounEntry>)[noun]?.called ?? noun.replaceAll('-', ' ')

const duplicateCode = (called: string) =>
  fault('duplicate-code', '/code', 'duplicate', `Another ${called} has this code. Choose another one.`)

/** Somebody named a record that this alliance does not have. */
const unknownReference = (pointer: string, called: string): Problem =>
  fault('invalid-reference', pointer, 'reference', `This alliance has no ${called} with this id.`)

/** Codes of PostgreSQL under which the same request may well succeed a moment later. */
const passing = new Set(['40001', '40P01', '55P03'])
/** Class 08: the connection broke; 53: out of connections or memory; 57: the server is being stopped, or cut a query short. */
const outage = /^(08|53|57)/

/** Whether a write was refused for want of room: by the database, or by the system under this process. */
export const isDiskFull = (error: unknown): boolean =>
  ['53100', 'ENOSPC', 'EDQUOT'].includes(String((error as { code?: unknown }).code))

/** The constraint that a write would have broken, as either engine names it. */
function brokenConstraint(error: unknown): string {
  const { constraint, constraint_name } = error as Record<string, unknown>
  return String(constraint ?? constraint_name)
}

export const isSlugTaken = (error: unknown): boolean => brokenConstraint(error) === 'alliance_slug_key'

/** The problem behind an error of either engine; undefined where it is not the requester's doing. */
export function problemOfDatabase(error: unknown): Problem | undefined {
  const { code } = error as Record<string, unknown>
  const broken = constraints[brokenConstraint(error)]
  if (broken) return broken()
  if (typeof code !== 'string') return
  if (isDiskFull(error))
    return new Problem('storage-full', {
      detail: 'The disk of the service is full, so nothing was saved. Its operator has to make room.',
    })
  if (passing.has(code))
    return new Problem('conflict', {
      detail: 'Somebody wrote to the same records at the same moment. Try again.',
    })
  if (outage.test(code) || code === 'ECONNREFUSED' || code === 'CONNECTION_CLOSED')
    return new Problem('unavailable', { detail: 'The database does not answer. Try again in a moment.' })
}
