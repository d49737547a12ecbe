-- Every write belongs to a change: who, when, what for. Statement triggers write one line a row, with what stood
-- there before and after, so that any change can be read and undone.

create table change (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  action text not null,
  actor_id text,
  actor_name text not null,
  undoes uuid,
  -- How many rows of which table were inserted, updated and deleted: {"organisation": {"insert": 3}}
  counts jsonb not null default '{}',
  at timestamptz not null default now(),
  primary key (alliance_id, id),
  foreign key (alliance_id, undoes) references change deferrable initially deferred
);
create unique index change_undone_once on change (alliance_id, undoes) where undoes is not null;

-- Written by the triggers below and by nothing else, always under the open change: a foreign key would check every
-- line of a large import for what cannot be otherwise.
create table history (
  alliance_id uuid not null,
  id bigint generated always as identity,
  change_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  -- The organisation a row belongs to, or the row itself: what the history of a record is asked by.
  subject_id uuid not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  -- Changed columns only; the whole row for a deletion; nothing for an insertion.
  before jsonb,
  after jsonb,
  primary key (alliance_id, id)
);
create index on history (alliance_id, change_id, id);
create index on history (alliance_id, subject_id);

-- One document out of several, in the order in which they come: what a later one says stands. Undoing reads the lines
-- of a row from the last to the first.
create aggregate merged(jsonb) (sfunc = jsonb_concat, stype = jsonb);

-- Arguments: the column with the alliance, the column with the subject.
create function track() returns trigger
  language plpgsql security definer set search_path = atlas, public
as $$
declare
  change uuid := nullif(current_setting('atlas.change', true), '')::uuid;
  -- A survey's territory is told by people; a location's follows from its point, a population from a boundary.
  derived text[] := array['revision', 'changes', 'dataset_revision', 'updated_at', 'sort_name'] || case tg_table_name
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

-- Has history follow a table; its columns with the alliance and with the subject as for track().
create procedure follow(name text, alliance_column text, subject_column text)
  language plpgsql
as $$
begin
  execute format('create trigger %1$I_track_insert after insert on %1$I referencing new table as new_rows
    for each statement execute function track(%2$L, %3$L)', name, alliance_column, subject_column);
  execute format('create trigger %1$I_track_update after update on %1$I referencing old table as old_rows new table as new_rows
    for each statement execute function track(%2$L, %3$L)', name, alliance_column, subject_column);
  execute format('create trigger %1$I_track_delete after delete on %1$I referencing old table as old_rows
    for each statement execute function track(%2$L, %3$L)', name, alliance_column, subject_column);
end $$;

call follow('alliance', 'id', 'id');
call follow('sector', 'alliance_id', 'id');
call follow('territory', 'alliance_id', 'id');
call follow('organisation', 'alliance_id', 'id');
call follow('organisation_sector', 'alliance_id', 'organisation_id');
call follow('location', 'alliance_id', 'organisation_id');
call follow('partnership', 'alliance_id', 'id');
call follow('survey', 'alliance_id', 'id');

-- A row's revision counts its updates, so that two people editing the same record are told.
create function count_revision() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  new.updated_at := now();
  return new;
end $$;

create trigger alliance_revision before update on alliance for each row
  when (old.changes = new.changes) execute function count_revision();
create trigger sector_revision before update on sector for each row execute function count_revision();
create trigger territory_revision before update on territory for each row execute function count_revision();
create trigger organisation_revision before update on organisation for each row execute function count_revision();
create trigger partnership_revision before update on partnership for each row execute function count_revision();
create trigger survey_revision before update on survey for each row execute function count_revision();

-- Gathers statistics inside a transaction that fills or empties tables, which no other process will do before it ends.
-- Without them the checks of foreign keys may be planned for tables that are empty, and read a whole index for each row.
-- A small sample tells few from many.
create function gather_statistics(tables text[]) returns void
  language plpgsql security definer set search_path = atlas, public set default_statistics_target = 10
as $$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('analyze %I', name);
  end loop;
end $$;
