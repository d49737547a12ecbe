import { sql } from 'kysely'
import type { Store } from './connect.ts'
import { StoreUnsuitable } from './store-errors.ts'

/** What each connection of the service is outside of an alliance. */
export const restingRole = 'atlas_identity'

/**
 * SQL text of what roles need besides on the embedded engine, where there is no account to do it for them: to write
 * down what a snapshot is made of, and to fill tables by COPY, which reads from a file there. Can be run again.
 */
export const embeddedRights = `do $$ begin
  if not pg_has_role('${restingRole}', 'pg_checkpoint', 'member') then grant pg_checkpoint to ${restingRole}; end if;
  if not pg_has_role('atlas_import', 'pg_read_server_files', 'member') then
    grant pg_read_server_files to atlas_import;
  end if;
end $$`

/** The roles that the service becomes; by itself it has no right on anything. */
const serviceRoles = [
  restingRole,
  'atlas_member',
  'atlas_guest',
  'atlas_import',
  'atlas_public',
  'atlas_publisher',
  'atlas_proposer',
]

/** With the one that owns the views of guests. They belong to the whole server, and so to no dump of a database. */
const allRoles = [...serviceRoles, 'atlas_facts']

/** SQL text that makes the roles which a server does not have: what a dump is restored after. */
export const roleStatements = `do $$
declare
  name text;
begin
  foreach name in array array[${allRoles.map((role) => `'${role}'`).join(', ')}] loop
    begin
      if not exists (select from pg_roles where rolname = name) then execute format('create role %I nologin', name); end if;
    -- Another database of the server may be making them at this very moment.
    exception when unique_violation or duplicate_object then null;
    end;
    execute format('grant %I to %I', name, current_user);
  end loop;
end $$;`

/**
 * Makes the roles that the server lacks, where the database was migrated elsewhere.
 * @throws StoreUnsuitable where the database was restored before they were there: it has lost its walls
 */
export async function restoreRoles(owner: Store, database: string): Promise<void> {
  const { rows } = await sql<{ missing: string[] }>`
    select array(select name from unnest(array[${sql.join(allRoles)}]::text[]) name
      where not exists (select from pg_roles where rolname = name)) as missing`.execute(owner.db)
  if (rows[0]?.missing.length) await owner.script(roleStatements)
  const unwalled = await sql`
    select c.relname from pg_class c
    where c.relnamespace = 'atlas'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid)`.execute(owner.db)
  if (unwalled.rows.length > 0)
    throw new StoreUnsuitable(
      `The database ${database} was restored on a server that lacked its roles, so that its rights were lost. The roles are there now: drop the database, create it again, and restore the same backup once more.`,
    )
}

/**
 * Lets the account of the service become the roles that it needs.
 * @throws StoreUnsuitable with the statement, where the owner may not say so
 */
export async function letBecomeRoles(owner: Store, account: string): Promise<void> {
  const { rows } = await sql<{ missing: boolean }>`
    select bool_or(not pg_has_role(${account}::text, name, 'member')) as missing
    from unnest(array[${sql.join(serviceRoles)}]::text[]) name`.execute(owner.db)
  if (!rows[0]?.missing) return
  const statement = `grant ${serviceRoles.join(', ')} to "${account.replaceAll('"', '""')}";`
  await owner.script(statement).catch((error: Error) => {
    throw new StoreUnsuitable(
      `The account ${account} of DATABASE_URL may not become the roles of the service (${error.message}). Have a superuser run, once:\n  ${statement}`,
      { cause: error },
    )
  })
}
