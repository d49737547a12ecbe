import type { ReadTrx } from '@atlas/db/tenancy'
import { nameIn } from '@atlas/shared/names'
import type { Organisation } from '@atlas/shared/organisations'
import type { Labels } from '@atlas/shared/primitives'
import type { SuggestedFields, SuggestedListKey } from '@atlas/shared/suggestions/suggested-fields'
import { readOrganisation } from '../organisations/queries.ts'
import { type CodeLists, codesOf, readCodeLists } from './current-fields.ts'
import { fieldsOfEntry } from './edition-fields.ts'

type Tie = { id: string; name: string; isConfirmed: boolean }

/** What is held for publication of one organisation, and what its form can choose from. */
export type Entry = {
  organisation: Organisation
  name: string
  base: SuggestedFields
  ties: Tie[]
  choices: Record<SuggestedListKey, { code: string; name: string }[]>
}

/**
 * Reads an entry as its organisation may see it: what everybody may, and nothing that members think of it.
 * @param trx of a guest
 * @param languages in which names are wanted, the best first
 */
export async function readEntry(
  trx: ReadTrx,
  id: string,
  languages: readonly string[],
): Promise<Entry | undefined> {
  const organisation = await readOrganisation(trx, id)
  if (!organisation) return
  const lists = await readCodeLists(trx)
  return {
    organisation,
    name: nameIn(organisation.names, ...languages),
    base: fieldsOfEntry(
      { ...organisation, places: organisation.locations },
      codesIn(organisation, lists),
      languages,
    ),
    ties: await readTies(trx, id, languages),
    choices: await readChoices(trx, languages),
  }
}

const codesIn = (organisation: Organisation, lists: CodeLists) => ({
  sectors: codesOf(organisation, 'sectors', lists),
  needs: codesOf(organisation, 'needs', lists),
  actorKinds: codesOf(organisation, 'actorKinds', lists),
})

async function readTies(trx: ReadTrx, id: string, languages: readonly string[]): Promise<Tie[]> {
  const rows = await trx
    .selectFrom('partnership')
    .innerJoin('organisation as other', (join) =>
      join.on((where) =>
        where.or([
          where.and([
            where('partnership.fromId', '=', id),
            where('other.id', '=', where.ref('partnership.toId')),
          ]),
          where.and([
            where('partnership.toId', '=', id),
            where('other.id', '=', where.ref('partnership.fromId')),
          ]),
        ]),
      ),
    )
    .select(['partnership.id', 'partnership.provenance', 'other.names', 'other.sortName'])
    .where('partnership.state', '=', 'existing')
    .orderBy('other.sortName')
    .orderBy('partnership.id')
    .execute()
  return rows.map(({ id: tie, names, provenance }) => ({
    ...{ id: tie, name: nameIn(names as Labels, ...languages), isConfirmed: provenance === 'confirmed' },
  }))
}

async function readChoices(trx: ReadTrx, languages: readonly string[]): Promise<Entry['choices']> {
  const shown = (rows: { code: string; labels: unknown }[]) =>
    rows.map(({ code, labels }) => ({ code, name: nameIn(labels as Labels, ...languages) }))
  const columns = ['code', 'labels'] as const
  return {
    sectors: shown(
      await trx.selectFrom('sector').select(columns).orderBy('position').orderBy('code').execute(),
    ),
    needs: shown(await trx.selectFrom('need').select(columns).orderBy('position').orderBy('code').execute()),
    actorKinds: shown(
      await trx.selectFrom('actorKind').select(columns).orderBy('position').orderBy('code').execute(),
    ),
  }
}
