/** What the service becomes inside a transaction, and who owns the views of guests. */
const roles = ['atlas_member', 'atlas_guest', 'atlas_facts', 'atlas_public']

/** SQL text that makes the roles which a server lacks. They belong to the whole server, and so to no dump of a database. */
export const roleStatements = `do $$
declare
  name text;
begin
  foreach name in array array[${roles.map((role) => `'${role}'`).join(', ')}] loop
    begin
      if not exists (select from pg_roles where rolname = name) then execute format('create role %I nologin', name); end if;
    -- Another database of the server may be making them at this very moment.
    exception when unique_violation or duplicate_object then null;
    end;
    execute format('grant %I to %I', name, current_user);
  end loop;
end $$;`
