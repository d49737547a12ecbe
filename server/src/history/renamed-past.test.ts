import { readMigrations } from '@atlas/db/migrate'
import { runChange } from '@atlas/db/transactions'
import { json } from '@atlas/db/values'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aFindingComment,
  aFindingDecision,
  anAction,
  anAlliance,
  anOrganisation,
  tester,
} from '../../../test/factories.ts'
import { ownStore, testStore } from '../../../test/store.ts'
import { undoChange } from './undo.ts'

/** A store as it was before 0019: its tables, columns and history in the words of then. */
const asBefore = `
  alter table finding_decision rename to gap_decision;
  alter table gap_decision rename finding to gap;
  alter table gap_decision rename constraint finding_decision_once to gap_decision_once;
  alter table finding_comment rename to gap_comment;
  alter table gap_comment rename finding to gap;
  alter table action rename finding to gap;
  alter table organisation rename answers_finding to answers_gap;
  alter view facts.organisation rename column answers_finding to answers_gap;
  alter table alliance rename finding_choices to gap_settings;
  alter table alliance disable trigger user;
  update alliance set gap_settings = replace(gap_settings::text, 'minRepresentatives', 'leastRepresentatives')::jsonb;
  alter table alliance enable trigger user;
  create function in_old_words(told jsonb) returns jsonb language sql as $$
    select replace(replace(replace(replace(told::text, '"finding":', '"gap":'), '"answers_finding":', '"answers_gap":'),
      '"finding_choices":', '"gap_settings":'), '"minRepresentatives":', '"leastRepresentatives":')::jsonb $$;
  update history set table_name = regexp_replace(table_name, '^finding_', 'gap_'), before = in_old_words(before),
    after = in_old_words(after);
  update change set action = regexp_replace(replace(action, 'finding-decision.reconcile', 'gap-decision.settle'), '^finding-', 'gap-'),
    counts = regexp_replace(counts::text, '"finding_(decision|comment)"', '"gap_\\1"', 'g')::jsonb;
  drop function in_old_words(jsonb);`

describe('a store from before findings had their name', () => {
  let store: Awaited<ReturnType<typeof ownStore>>
  let alliance: string
  let actor: string
  const changes: Record<string, string> = {}
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    store = await ownStore()
    alliance = await anAlliance(store)
    actor = await anOrganisation(store, alliance, { status: 'missing', answersFinding: 'no-seats' })
    ids.decision = await aFindingDecision(store, alliance, { finding: 'no-ties', reason: 'Because.' })
    ids.comment = await aFindingComment(store, alliance, { finding: 'no-ties', text: 'Ask them.' })
    ids.action = await anAction(store, alliance, { finding: 'no-ties' })
    const change = async (action: string, write: Parameters<typeof runChange>[2]) => {
      const { changeId } = await runChange(store.db, { allianceId: alliance, actor: tester, action }, write)
      changes[action] = changeId
    }
    await change('action.update', (trx) => trx.updateTable('action').set({ finding: 'isolates' }).execute())
    await change('organisation.update', (trx) =>
      trx.updateTable('organisation').set({ answersFinding: 'isolates' }).execute(),
    )
    await change('alliance.update', (trx) =>
      trx
        .updateTable('alliance')
        .set({ findingChoices: json({ minRepresentatives: 3, reachMetres: 900 }) })
        .execute(),
    )
    await change('finding-decision.reconcile', (trx) =>
      trx.updateTable('findingDecision').set({ state: 'closed', closedOn: '2026-11-21' }).execute(),
    )
    await change('finding-decision.delete', (trx) => trx.deleteFrom('findingDecision').execute())
    await change('finding-comment.delete', (trx) => trx.deleteFrom('findingComment').execute())
    await store.script(asBefore)
    const migrations = await readMigrations()
    await store.script(migrations.find(({ name }) => name === '0019-findings')?.sql ?? '')
  }, 120_000)
  afterAll(() => store.close())

  const undo = async (action: string) => {
    const undoes = changes[action] ?? ''
    await runChange(
      store.db,
      { allianceId: alliance, actor: tester, action: 'change.undo', undoes },
      async (trx, id) => {
        const change = await trx
          .selectFrom('change')
          .select(['id', 'counts'])
          .where('id', '=', undoes)
          .executeTakeFirstOrThrow()
        await undoChange(trx, change, id)
      },
    )
  }
  const row = async (
    table: 'findingDecision' | 'findingComment' | 'action' | 'organisation' | 'alliance',
    id: string,
  ) => store.db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()

  test('keeps what its alliances chose, with the bounds under their new names', async () => {
    expect(await row('alliance', alliance)).toMatchObject({
      findingChoices: { minRepresentatives: 3, reachMetres: 900 },
    })
  })

  test('names actions, tables and columns of its past as today', async () => {
    const { rows } = await sql<{ told: string }>`
      select concat(c.action, c.counts, h.table_name, h.before, h.after) as told
      from change c left join history h on h.change_id = c.id`.execute(store.db)
    expect(rows.length).toBeGreaterThan(9)
    expect(rows.filter(({ told }) => /gap|settle|leastR/.test(told))).toEqual([])
    expect(rows.some(({ told }) => told.startsWith('finding-decision.reconcile'))).toBe(true)
  })

  test('a new store has no name in its catalogue that speaks of gaps', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname::text as name from pg_class where relnamespace in (select oid from pg_namespace where nspname in ('atlas', 'facts'))
      union all select attname from pg_attribute join pg_class c on c.oid = attrelid
        where not attisdropped and relkind <> 'i' and relnamespace in (select oid from pg_namespace where nspname in ('atlas', 'facts'))
      union all select conname from pg_constraint union all select tgname from pg_trigger
      union all select proname || prosrc from pg_proc where pronamespace = 'atlas'::regnamespace`.execute(
      (await testStore()).db,
    )
    expect(rows.map(({ name }) => name).filter((name) => /gap/.test(name))).toEqual([])
  })

  test.each([
    ['finding-comment.delete', 'findingComment', 'comment', { finding: 'no-ties', text: 'Ask them.' }],
    ['finding-decision.delete', 'findingDecision', 'decision', { finding: 'no-ties', state: 'closed' }],
    [
      'finding-decision.reconcile',
      'findingDecision',
      'decision',
      { finding: 'no-ties', state: 'open', reason: 'Because.' },
    ],
    ['action.update', 'action', 'action', { finding: 'no-ties' }],
  ] as const)('takes back an old %s', async (action, table, id, before) => {
    await undo(action)
    expect(await row(table, ids[id] ?? '')).toMatchObject(before)
  })

  test('takes back what was set of an actor and of the alliance', async () => {
    await undo('organisation.update')
    expect(await row('organisation', actor)).toMatchObject({ answersFinding: 'no-seats' })
    await undo('alliance.update')
    expect(await row('alliance', alliance)).toMatchObject({ findingChoices: {} })
  })
})
