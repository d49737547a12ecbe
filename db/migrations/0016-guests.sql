-- Private by default. Guests work as a role that has no right on any table: what they may read are views of the same
-- names in the schema `facts`, first in their search path, so that the same query reads either. A table that nobody has
-- opened ends in "permission denied".

do $$
declare
  name text;
begin
  foreach name in array array['atlas_guest', 'atlas_facts'] loop
    begin
      if not exists (select from pg_roles where rolname = name) then execute format('create role %I nologin', name); end if;
    -- Roles belong to the whole cluster: another database may be making them at this very moment.
    exception when unique_violation or duplicate_object then null;
    end;
    execute format('grant %I to %I', name, current_user);
  end loop;
end $$;

-- `atlas_facts` owns the views: what they read is read with its rights, and the walls between alliances hold for it too.
create schema facts authorization atlas_facts;
revoke all on schema facts from public;
grant usage on schema facts to atlas_guest;
grant usage on schema atlas to atlas_guest, atlas_facts;

-- These run with the rights of their owner, so that they are not for everybody.
revoke execute on function territory_overlaps(double precision), gather_statistics(text[]) from public;
grant execute on function territory_overlaps(double precision), gather_statistics(text[]) to atlas_member;

alter procedure wall(text) rename to isolate_tenant;
alter procedure follow(text, text, text) rename to track_history;
drop procedure keep(text, text);

-- A table of an alliance's own records: isolated from other alliances, followed by history, counting its revisions, and
-- read by members only. Parts of a record have no revision of their own.
create procedure manage_table(name text, subject text)
  language plpgsql
as $$
begin
  call isolate_tenant(name);
  call track_history(name, 'alliance_id', subject);
  if subject = 'id' then
    execute format('create trigger %1$I_revision before update on %1$I for each row execute function count_revision()', name);
  end if;
end $$;

-- What guests may read, and the columns of which they are told nothing.
create table guest_view (
  name text primary key,
  withheld text[] not null
);
grant select on guest_view to atlas_member;

-- Opens a table to guests; called again when it has got more columns.
-- withheld: what stands in a column instead of what members read, in SQL; all other columns are open.
-- relation: which rows, in SQL after "from"; the table itself is called t.
create procedure open_to_guests(name text, withheld jsonb default '{}', relation text default null)
  language plpgsql
as $$
declare
  opened regclass := format('atlas.%I', name)::regclass;
  columns text;
begin
  -- The types are those of the table to the letter: a statement that is planned for members may be run for guests next.
  select string_agg(
    case when withheld ? attname
      then format('(%s)::%s as %I', withheld ->> attname, format_type(atttypid, atttypmod), attname)
      else format('t.%I', attname) end, ', ' order by attnum)
  into columns
  from pg_attribute where attrelid = opened and attnum > 0 and not attisdropped;
  execute format('grant select on atlas.%I to atlas_facts', name);
  if exists (select from pg_policy where polrelid = opened) then
    execute format('alter policy one_alliance on atlas.%I to atlas_member, atlas_facts', name);
  end if;
  execute format('create or replace view facts.%I as select %s from %s', name, columns,
    coalesce(relation, format('atlas.%I t', name)));
  execute format('alter view facts.%I owner to atlas_facts', name);
  execute format('grant select on facts.%I to atlas_guest', name);
  insert into guest_view
  values (name, array(select jsonb_object_keys(withheld) order by 1))
  on conflict on constraint guest_view_pkey do update set withheld = excluded.withheld;
end $$;

drop view organisation_merge_facts, seat_facts, partnership_facts, location_facts, organisation_facts, survey_facts,
  criterion_facts, gap_decision_facts, gap_comment_facts, action_facts;

call open_to_guests('place');
call open_to_guests('alliance');
call open_to_guests('sector');
call open_to_guests('territory');
call open_to_guests('need');
call open_to_guests('actor_kind');
call open_to_guests('expectation');

-- No opinion about a third party, no wish, and no actor that is still missing.
call open_to_guests('organisation', jsonb_build_object(
  'influence', 'null', 'interests', $$''$$, 'engagement_strategy', $$''$$, 'engagement_level', 'null',
  'criteria', $$'{}'$$, 'role', $$''$$, 'expected_territory_id', 'null', 'approached_by_id', 'null',
  'next_step', $$''$$, 'next_step_on', 'null', 'answers_gap', 'null'
), $$atlas.organisation t where t.status <> 'missing'$$);

do $$
declare
  part text;
begin
  foreach part in array array['organisation_sector', 'organisation_need', 'organisation_actor_kind'] loop
    call open_to_guests(part, '{}', format(
      'atlas.%I t join facts.organisation o on o.alliance_id = t.alliance_id and o.id = t.organisation_id', part));
  end loop;
end $$;

-- Places are as exact as anybody may know them. A territory may be smaller than the cell that hides a point: it is told
-- from the public point, not from the real one.
call open_to_guests('location', jsonb_build_object(
  'label', $$case when shown = 'exact' then t.label else '' end$$,
  'address', $$case when shown = 'exact' then t.address else '' end$$,
  'locality', $$case when shown = 'hidden' then '' else t.locality end$$,
  'country', $$case when shown = 'hidden' then null else t.country end$$,
  'point', 'atlas.public_point(t.point, shown)',
  'precision', 'ladder[greatest(array_position(ladder, t.precision), array_position(ladder, shown))]',
  'public_precision', 'shown',
  'territory_id', $$case when shown = 'exact' then t.territory_id else (
    select a.id from atlas.territory a
    where a.alliance_id = t.alliance_id and st_covers(a.boundary, atlas.public_point(t.point, shown))
    order by st_area(a.boundary), a.id limit 1) end$$
), $$atlas.location t
  join facts.organisation o on o.alliance_id = t.alliance_id and o.id = t.organisation_id,
  lateral (
    select array['exact', 'kilometre', 'locality', 'hidden'] as ladder,
      case t.precision when 'hidden' then 'hidden' else t.public_precision end as shown
  ) precisions$$);

call open_to_guests('partnership', jsonb_build_object('note', $$''$$), $$atlas.partnership t
  join facts.organisation f on f.alliance_id = t.alliance_id and f.id = t.from_id
  join facts.organisation g on g.alliance_id = t.alliance_id and g.id = t.to_id
  where t.state = 'existing'$$);

-- That somebody looked is a fact; who it was is a person's name.
call open_to_guests('survey', jsonb_build_object('looked_by', $$'—'$$, 'note', $$''$$));

call open_to_guests('seat', jsonb_build_object('authority', 'null'), $$atlas.seat t
  join facts.organisation o on o.alliance_id = t.alliance_id and o.id = t.organisation_id$$);

call open_to_guests('organisation_merge', '{}', $$atlas.organisation_merge t
  join facts.organisation o on o.alliance_id = t.alliance_id and o.id = t.organisation_id
  where not t.was_missing$$);
