import type { ReadTrx } from '@atlas/db/tenancy'
import { nameIn } from '@atlas/shared/names'
import type { Organisation } from '@atlas/shared/organisations'
import type { Suggestion, SuggestionList, SuggestionPile } from '@atlas/shared/suggestions'
import { type SuggestedFields, wordsOf } from '@atlas/shared/suggestions/suggested-fields'
import { compareThreeWays } from '@atlas/shared/suggestions/three-way'
import { sql } from 'kysely'
import { readOrganisations } from '../organisations/queries.ts'
import { type CodeLists, currentFields, readCodeLists } from './current-fields.ts'

/** So many are shown of a pile: what waits longest comes first. */
const maxItems = 200

type Row = Omit<Suggestion, 'fields' | 'name' | 'organisationRevision' | 'claim' | 'decision'> & {
  base: SuggestedFields
  proposed: SuggestedFields
  claimedBy: string | null
  claimedName: string | null
  claimedUntil: string | null
} & (Decided | { [Key in keyof Decided]: null })

type Decided = {
  outcome: NonNullable<Suggestion['decision']>['outcome']
  answer: NonNullable<Suggestion['decision']>['answer']
  decidedAt: string
  changeId: string | null
}

/** The change that a decision came with: what it is undone by. */
const changeOf = sql`(select h.change_id from history h
  where h.alliance_id = s.alliance_id and h.subject_id = s.id and h.table_name = 'suggestion_decision'
    and h.operation = 'insert' order by h.id desc limit 1)`

const rowsWhere = async (trx: ReadTrx, wanted: ReturnType<typeof sql>, order: ReturnType<typeof sql>) => {
  const { rows } = await sql<Row>`
    select s.id, s.kind, s.origin, s.organisation_id, s.edition, s.language, s.message, s.pile, s.telltales, s.reachable,
      s.created_at, s.base, s.proposed, d.outcome, d.answer, d.created_at as decided_at,
      case when d.id is not null then ${changeOf} end as change_id,
      case when s.claimed_until > now() then s.claimed_by end as claimed_by, s.claimed_name, s.claimed_until
    from suggestion s
    left join suggestion_decision d on d.alliance_id = s.alliance_id and d.id = s.id
    where s.alliance_id = (select current_alliance()) and ${wanted}
    order by ${order} limit ${sql.lit(maxItems)}`.execute(trx)
  return rows
}

const piles: Record<SuggestionPile, ReturnType<typeof sql>> = {
  queue: sql`d.id is null and s.pile = 'queue'`,
  spam: sql`d.id is null and s.pile = 'spam'`,
  decided: sql`d.id is not null`,
}

/** Those about one organisation stand together, where the oldest of them does. */
const orders: Record<SuggestionPile, ReturnType<typeof sql>> = {
  queue: sql`min(s.created_at) over (partition by coalesce(s.organisation_id, s.id)), s.organisation_id, s.created_at, s.id`,
  spam: sql`s.created_at desc, s.id`,
  decided: sql`d.created_at desc, s.id`,
}

/** What is in a pile, and how much there is in each. */
export async function listSuggestions(
  trx: ReadTrx,
  pile: SuggestionPile,
  reader: { id: string | null; languages: readonly string[] },
): Promise<SuggestionList> {
  const rows = await rowsWhere(trx, piles[pile], orders[pile])
  const ids = [...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))]
  const found = new Map((await readOrganisations(trx, ids)).map((each) => [each.id, each]))
  const lists = await readCodeLists(trx)
  return {
    items: rows.map((row) => shown(row, found.get(row.organisationId ?? ''), lists, reader)),
    ...(await readCounts(trx)),
  }
}

/** @returns undefined where there is none of this id, or it is decided */
export async function findOpen(
  trx: ReadTrx,
  id: string,
): Promise<(Row & { organisation: Organisation | undefined }) | undefined> {
  const [row] = await rowsWhere(trx, sql`s.id = ${id}::uuid and d.id is null`, sql`s.id`)
  if (!row) return
  const [organisation] = row.organisationId ? await readOrganisations(trx, [row.organisationId]) : []
  return { ...row, organisation }
}

export async function readCounts(trx: ReadTrx): Promise<Pick<SuggestionList, 'counts' | 'medianDays'>> {
  const { rows } = await sql<SuggestionList['counts'] & { medianDays: number | null }>`
    select count(*) filter (where ${piles.queue})::integer as queue,
      count(*) filter (where ${piles.spam})::integer as spam,
      count(*) filter (where ${piles.decided})::integer as decided,
      (select percentile_cont(0.5) within group (order by (created_at::date - received_on)::double precision)
        from suggestion_decision
        where alliance_id = (select current_alliance()) and created_at > now() - interval '1 year') as median_days
    from suggestion s left join suggestion_decision d on d.alliance_id = s.alliance_id and d.id = s.id
    where s.alliance_id = (select current_alliance())`.execute(trx)
  const { medianDays = null, ...counts } = rows[0] ?? { queue: 0, spam: 0, decided: 0 }
  return { counts, medianDays: medianDays === null ? null : Number(medianDays) }
}

function shown(
  { base, proposed, claimedBy, claimedName, claimedUntil, outcome, answer, decidedAt, changeId, ...row }: Row,
  organisation: Organisation | undefined,
  lists: CodeLists,
  reader: { id: string | null; languages: readonly string[] },
): Suggestion {
  const now = organisation ? currentFields(organisation, { base, proposed }, lists) : {}
  return {
    ...row,
    organisationRevision: organisation?.revision ?? null,
    name: organisation ? nameIn(organisation.names, ...reader.languages) : nameSaid(base, proposed),
    fields: compareThreeWays(base, now, proposed),
    claim:
      claimedBy !== null && claimedUntil !== null
        ? { by: claimedName ?? '', mine: claimedBy === reader.id, until: claimedUntil }
        : null,
    decision: outcome === null ? null : { outcome, answer, createdAt: decidedAt, changeId },
  }
}

/** Of one that is not there, or is no longer there, what it was called in the form. */
function nameSaid(base: SuggestedFields, proposed: SuggestedFields): string {
  const [, name] =
    Object.entries({ ...base, ...proposed }).find(([key]) => wordsOf(key)?.part === 'names') ?? []
  return typeof name === 'string' ? name : ''
}
