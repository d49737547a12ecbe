-- A gap is called a finding: what analyses tell may be missing, or only not known. The past is told in the same words,
-- so that what was done before can still be read and undone.

alter table gap_decision rename to finding_decision;
alter table finding_decision rename gap to finding;
alter table gap_comment rename to finding_comment;
alter table finding_comment rename gap to finding;
alter table action rename gap to finding;
alter table organisation rename answers_gap to answers_finding;
alter table alliance rename gap_settings to finding_choices;

-- Views, triggers, constraints and indexes keep the names that they were made with.
do $$
declare
  it record;
begin
  for it in
    select n.nspname, c.relname, a.attname,
      case a.attname when 'gap' then 'finding' when 'answers_gap' then 'answers_finding' else 'finding_choices' end as renamed
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname in ('atlas', 'facts') and a.attname in ('gap', 'answers_gap', 'gap_settings')
  loop
    execute format('alter view %I.%I rename column %I to %I', it.nspname, it.relname, it.attname, it.renamed);
  end loop;
  for it in
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname in ('atlas', 'facts') and c.relname ~ '^gap_'
  loop
    execute format('alter view %I.%I rename to %I', it.nspname, it.relname, regexp_replace(it.relname, '^gap', 'finding'));
  end loop;
  for it in select tgname, tgrelid::regclass as relation from pg_trigger where tgname ~ '^gap_' and not tgisinternal loop
    execute format('alter trigger %I on %s rename to %I', it.tgname, it.relation, regexp_replace(it.tgname, '^gap', 'finding'));
  end loop;
  for it in
    select conname, conrelid::regclass as relation from pg_constraint
    where connamespace = 'atlas'::regnamespace and conrelid <> 0 and conname ~ '(^|_)gap(_|$)'
  loop
    execute format('alter table %s rename constraint %I to %I', it.relation, it.conname,
      regexp_replace(it.conname, '(^|_)gap(?=_|$)', '\1finding', 'g'));
  end loop;
  for it in
    select relname from pg_class
    where relnamespace = 'atlas'::regnamespace and relkind = 'i' and relname ~ '(^|_)gap(_|$)'
  loop
    execute format('alter index atlas.%I rename to %I', it.relname, regexp_replace(it.relname, '(^|_)gap(?=_|$)', '\1finding', 'g'));
  end loop;
  if to_regclass('atlas.guest_view') is not null then
    update guest_view set name = regexp_replace(name, '^gap_', 'finding_'),
      withheld = array_replace(array_replace(withheld, 'answers_gap', 'answers_finding'), 'gap', 'finding');
  end if;
end $$;

-- An object with some of its keys under another name; a key that it has not is passed over.
create function rename_keys(object jsonb, names jsonb) returns jsonb
  language sql immutable
as $$
  select jsonb_object_agg(coalesce(names ->> key, key), value) from jsonb_each(object)
$$;

-- Bounds begin with min and max.
create function rename_choices(choices jsonb) returns jsonb
  language sql immutable
as $$
  select case jsonb_typeof(choices) when 'object' then coalesce(rename_keys(choices, '{
    "leastRepresentatives": "minRepresentatives", "mostRepresentatives": "maxRepresentatives",
    "fewestExpectedTies": "minExpectedTies", "fewestForBrokers": "minForBrokers",
    "mostIntroductions": "maxIntroductions", "mostIntroductionsEach": "maxIntroductionsEach"}'), '{}') else choices end
$$;

-- Nobody changed anything: no history, and no revision.
alter table alliance disable trigger user;
update alliance set finding_choices = rename_choices(finding_choices) where finding_choices <> '{}';
alter table alliance enable trigger user;

update history set table_name = regexp_replace(table_name, '^gap_', 'finding_') where table_name in ('gap_decision', 'gap_comment');
update history
set before = rename_keys(before, '{"gap": "finding"}'), after = rename_keys(after, '{"gap": "finding"}')
where table_name in ('finding_decision', 'finding_comment', 'action') and (before ? 'gap' or after ? 'gap');
update history
set before = rename_keys(before, '{"answers_gap": "answers_finding"}'),
  after = rename_keys(after, '{"answers_gap": "answers_finding"}')
where table_name = 'organisation' and (before ? 'answers_gap' or after ? 'answers_gap');
update history
set
  before = jsonb_set(rename_keys(before, '{"gap_settings": "finding_choices"}'), '{finding_choices}', rename_choices(before -> 'gap_settings')),
  after = jsonb_set(rename_keys(after, '{"gap_settings": "finding_choices"}'), '{finding_choices}', rename_choices(after -> 'gap_settings'))
where table_name = 'alliance' and before ? 'gap_settings';

update change
set
  action = case action when 'gap-decision.settle' then 'finding-decision.reconcile'
    else regexp_replace(action, '^gap-', 'finding-') end,
  counts = coalesce(rename_keys(counts, '{"gap_decision": "finding_decision", "gap_comment": "finding_comment"}'), '{}')
where action ~ '^gap-' or counts ?| array['gap_decision', 'gap_comment'];

drop function rename_choices(jsonb), rename_keys(jsonb, jsonb);
