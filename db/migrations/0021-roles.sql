-- The service by itself has no right on anything. Each of its connections is `atlas_identity`: who there is, who belongs
-- where, and which alliances there are. Inside an alliance it becomes `atlas_member` or `atlas_guest`, and while it
-- stages a file `atlas_import`, which owns the staging tables: COPY does not go through row-level security.

do $$
declare
  name text;
begin
  foreach name in array array['atlas_identity', 'atlas_import'] loop
    begin
      if not exists (select from pg_roles where rolname = name) then execute format('create role %I nologin', name); end if;
    -- Roles belong to the whole cluster: another database may be making them at this very moment.
    exception when unique_violation or duplicate_object then null;
    end;
    execute format('grant %I to %I', name, current_user);
  end loop;
end $$;

grant usage on schema atlas, identity to atlas_identity;
grant select, insert, update, delete on all tables in schema identity to atlas_identity;
grant execute on function forget_author(text, text) to atlas_identity;
alter default privileges in schema identity grant select, insert, update, delete on tables to atlas_identity;
grant select on alliance, migration, place to atlas_identity;
create policy every_alliance on alliance for select to atlas_identity using (true);

grant usage on schema atlas to atlas_import;
do $$
declare
  name text;
begin
  -- To own a table of a schema one must be allowed to create there, for that moment.
  grant create on schema atlas to atlas_import;
  foreach name in array array['import_file', 'import_row', 'import_location', 'import_place', 'import_sector',
    'import_duplicate', 'import_partnership'] loop
    execute format('alter table %I owner to atlas_import', name);
  end loop;
  revoke create on schema atlas from atlas_import;
end $$;
