-- How many people live in a territory, as far as the gazetteer tells.

-- More people than an integer counts live in some continents.
alter table territory alter population type bigint;

-- Null while the gazetteer is empty: then nobody knows, which is not the same as nobody living there.
create or replace function count_population() returns trigger
  language plpgsql security definer set search_path = atlas, public
as $$
begin
  new.population := (
    select coalesce(sum(population), 0) from place
    where st_covers(new.boundary, point)
    having to_regclass('place_by_key') is not null);
  return new;
end $$;

-- For territories that were there before the gazetteer. Nobody changed them, so no revision counts it and no history
-- tells of it.
create function count_populations() returns void
  language plpgsql set search_path = atlas, public
as $$
begin
  alter table territory disable trigger user;
  update territory t
  set population = (select coalesce(sum(p.population), 0) from place p where st_covers(t.boundary, p.point));
  alter table territory enable trigger user;
end $$;

do $$
begin
  if to_regclass('place_by_key') is not null then
    create index place_by_point on place using gist (point);
    analyze place;
    perform count_populations();
  end if;
end $$;

-- Follows a row's changes into history, as before; a territory's population follows from its boundary and is not told.
create or replace function track() returns trigger
  language plpgsql security definer set search_path = atlas, public
as $$
declare
  change uuid := nullif(current_setting('atlas.change', true), '')::uuid;
  -- A survey's territory is told by people; a location's follows from its point.
  derived text[] := array['revision', 'dataset_revision', 'updated_at', 'sort_name']
    || case tg_table_name when 'location' then array['territory_id'] when 'territory' then array['population'] else '{}' end;
begin
  -- A statement that touched no row fires its triggers too.
  if tg_op = 'INSERT' then
    if not exists (select from new_rows) then return null; end if;
  elsif not exists (select from old_rows) then
    return null;
  end if;
  if change is null then
    raise exception 'a write to % stands outside any change', tg_table_name
      using errcode = 'AT001', hint = 'Write inside changeAlliance().';
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
