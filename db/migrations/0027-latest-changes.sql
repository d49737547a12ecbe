-- After an older backup was put back, revisions are counted again: what a browser kept under a number is no longer what
-- the number means. The change itself never comes again, so that copies are named by it: the latest of all, the latest
-- that touched the dataset, and the latest that touched what guests see of it.

alter table alliance
  add change_id uuid,
  add dataset_change_id uuid,
  add facts_change_id uuid;

-- As before; of an alliance, neither the counts nor these names are anybody's to write.
create or replace function track() returns trigger
  language plpgsql security definer set search_path = atlas, public
as $$
declare
  change uuid := nullif(current_setting('atlas.change', true), '')::uuid;
  -- A survey's territory is told by people; a location's follows from its point, a population from a boundary.
  derived text[] := array['revision', 'updated_at', 'sort_name', 'changes', 'change_id', 'dataset_revision',
    'dataset_change_id', 'facts_revision', 'facts_change_id'] || case tg_table_name
    when 'location' then array['territory_id'] when 'territory' then array['population'] else '{}' end;
begin
  -- What other triggers write to a location is its territory, and that is derived.
  if tg_table_name = 'location' and tg_op = 'UPDATE' and pg_trigger_depth() > 1 then return null; end if;
  -- A statement that touched no row fires its triggers too.
  if tg_op = 'INSERT' then
    if not exists (select from new_rows) then return null; end if;
  elsif not exists (select from old_rows) then
    return null;
  end if;
  if change is null then
    raise exception 'a write to % stands outside any change', tg_table_name
      using errcode = 'AT001', hint = 'Write inside runChange().';
  end if;
  -- The links and places that an import brings with a new organisation are told by that one's line: three times as many
  -- lines would say no more, and take their time in a large import.
  if tg_op = 'INSERT' and tg_argv[1] = 'organisation_id' and current_setting('atlas.with_organisation', true) = 'on' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    execute format(
      'insert into history (alliance_id, change_id, table_name, row_id, subject_id, operation)
       select %1$I, $1, $2, id, %2$I, ''insert'' from new_rows', tg_argv[0], tg_argv[1])
      using change, tg_table_name;
  elsif tg_op = 'DELETE' then
    execute format(
      'insert into history (alliance_id, change_id, table_name, row_id, subject_id, operation, before)
       select %1$I, $1, $2, id, %2$I, ''delete'', to_jsonb(o) from old_rows o', tg_argv[0], tg_argv[1])
      using change, tg_table_name;
  else
    execute format(
      'insert into history (alliance_id, change_id, table_name, row_id, subject_id, operation, before, after)
       select n.%1$I, $1, $2, n.id, n.%2$I, ''update'', d.before, d.after
       from new_rows n join old_rows o on o.%1$I = n.%1$I and o.id = n.id,
       lateral (
         select jsonb_object_agg(key, was.value) as before, jsonb_object_agg(key, now.value) as after
         from jsonb_each(to_jsonb(o)) was join jsonb_each(to_jsonb(n)) now using (key)
         where was.value is distinct from now.value and key <> all ($3)
       ) d
       where d.before is not null', tg_argv[0], tg_argv[1])
      using change, tg_table_name, derived;
  end if;
  return null;
end $$;

call open_to_guests('alliance');
