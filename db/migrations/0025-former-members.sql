-- An account that is deleted leaves what it wrote and takes its name along: in history, changes and comments the author
-- becomes an empty name, which pages show as "a former member". Any table whose rows have an `author_name` is included.
create function forget_author(account text, account_name text) returns void
  language plpgsql security definer set search_path = atlas, public
as $$
declare
  -- Triggers ask for a change; their lines under this one are taken away again, as they would tell the name.
  no_change uuid := gen_random_uuid();
  name text;
  written uuid[];
begin
  perform set_config('atlas.change', no_change::text, true);
  for name in
    select c.table_name::text from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'atlas' and c.column_name = 'author_name' and t.table_type = 'BASE TABLE'
  loop
    -- Whoever deletes a row and takes that back has not written it: its first line tells the author.
    select array_agg(row_id) into written from (
      select distinct on (h.row_id) h.row_id, c.actor_id
      from history h join change c on c.alliance_id = h.alliance_id and c.id = h.change_id
      where h.table_name = name and h.operation = 'insert' order by h.row_id, h.id
    ) first where actor_id = account;
    execute format('update %I set author_name = '''' where id = any ($1)', name) using written;
    update history set
      before = case when before ? 'author_name' then before || '{"author_name": ""}' else before end,
      after = case when after ? 'author_name' then after || '{"author_name": ""}' else after end
    where table_name = name and row_id = any (written) and (before ? 'author_name' or after ? 'author_name');
  end loop;
  delete from history where change_id = no_change;
  perform set_config('atlas.change', '', true);
  update import set created_by = '' where created_by = account_name and alliance_id in (
    select alliance_id from identity.membership where user_id = account);
  update change set actor_id = null, actor_name = '' where actor_id = account;
end $$;

revoke execute on function forget_author(text, text) from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'atlas_identity') then
    grant execute on function forget_author(text, text) to atlas_identity;
    grant select, insert, update, delete on identity.password_link, identity.failed_attempt to atlas_identity;
  end if;
end $$;
