-- That somebody was judged is no fact either: the revision and the instant that guests are told of a record, and the
-- revision of what they see of an alliance, move with what they see alone. History knows which column every change wrote.

-- Columns that say the same of every row to guests: a change of these is no change to them.
alter table guest_view add blank text[] not null default '{}';

grant select on history, change to atlas_facts;
alter policy one_alliance on history to atlas_member, atlas_facts;
alter policy one_alliance on change to atlas_member, atlas_facts;

-- As before; and records of which something is blank are counted by their history.
create or replace procedure open_to_guests(name text, withheld jsonb default '{}', relation text default null)
  language plpgsql
as $$
declare
  opened regclass := format('atlas.%I', name)::regclass;
  blank text[] := array(select key from jsonb_each_text(withheld) where value ~ '^(null|''[^'']*'')$' order by 1);
  seen text := format('atlas.history h join atlas.change c on c.alliance_id = h.alliance_id and c.id = h.change_id
    where h.alliance_id = t.alliance_id and h.subject_id = t.id
      and (h.operation <> ''update'' or h.after - %L::text[] <> ''{}'')', blank);
  shown jsonb := withheld || case when blank = '{}' then '{}' else jsonb_build_object(
    'revision', format('select greatest(1, count(distinct h.change_id)) from %s', seen),
    'updated_at', format('select coalesce(max(c.at), t.created_at) from %s', seen)) end;
  columns text;
begin
  -- The types are those of the table to the letter: a statement that is planned for members may be run for guests next.
  select string_agg(
    case when shown ? attname
      then format('(%s)::%s as %I', shown ->> attname, format_type(atttypid, atttypmod), attname)
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
  values (name, array(select jsonb_object_keys(withheld) order by 1), blank)
  on conflict on constraint guest_view_pkey do update set withheld = excluded.withheld, blank = excluded.blank;
end $$;

call open_to_guests('organisation', jsonb_build_object(
  'influence', 'null', 'interests', $$''$$, 'engagement_strategy', $$''$$, 'engagement_level', 'null',
  'criteria', $$'{}'$$, 'role', $$''$$, 'expected_territory_id', 'null', 'approached_by_id', 'null',
  'next_step', $$''$$, 'next_step_on', 'null', 'answers_finding', 'null',
  'email', 'case when t.public_contact then t.email end',
  'phone', 'case when t.public_contact then t.phone end'
), $$atlas.organisation t where t.status <> 'missing'$$);
call open_to_guests('partnership', jsonb_build_object('note', $$''$$), $$atlas.partnership t
  join facts.organisation f on f.alliance_id = t.alliance_id and f.id = t.from_id
  join facts.organisation g on g.alliance_id = t.alliance_id and g.id = t.to_id
  where t.state = 'existing'$$);
call open_to_guests('survey', jsonb_build_object('looked_by', $$'—'$$, 'note', $$''$$));
call open_to_guests('seat', jsonb_build_object('authority', 'null'), $$atlas.seat t
  join facts.organisation o on o.alliance_id = t.alliance_id and o.id = t.organisation_id$$);

-- The change that touched last what guests see, as `dataset_revision` is of what members do.
alter table alliance add facts_revision integer not null default 0;
alter table alliance disable trigger user;
update alliance set facts_revision = dataset_revision;
alter table alliance enable trigger user;
