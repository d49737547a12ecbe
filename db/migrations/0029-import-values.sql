-- What the values of files mean: `fermée` is closed, 4 of 5 is high. Said once, it holds for the alliance's next file.
-- Not followed by history: it is no record of the region, and what it did to a file stands in the import's own change.
create table import_value (
  alliance_id uuid not null references alliance on delete cascade,
  -- The column of files that it stands in, and what stands there, in small letters.
  field text not null,
  value text not null,
  -- A choice of the field, or the id of a record of its list; null means nothing.
  meaning text,
  primary key (alliance_id, field, value)
);
call isolate_tenant('import_value');

-- In merges that nobody decided about, whether the file wins where both say something.
alter table import add column file_is_right boolean not null default false;

-- Where the postcode of its rows says that a locality lies.
alter table import_place add column area text;

-- As before, and what was said of values of files goes too.
create or replace function erase_record(alliance uuid, name text, record uuid) returns void
  language plpgsql set search_path = atlas, public
as $$
declare
  -- A deletion asks for a change. Its lines would tell what is erased, and go with it.
  no_change uuid := gen_random_uuid();
  open_change text := coalesce(current_setting('atlas.change', true), '');
begin
  if not exists (select from personal_table p where p.name = erase_record.name) then
    raise exception '% holds no personal data: delete its records, and undo that if need be', name using errcode = 'AT004';
  end if;
  perform set_config('atlas.change', no_change::text, true);
  execute format('delete from %I where alliance_id = $1 and id = $2', name) using alliance, record;
  perform set_config('atlas.change', open_change, true);
  delete from history where alliance_id = alliance and change_id = no_change;
  update history set erased = true, before = null, after = null
  where alliance_id = alliance and (subject_id = record or row_id = record);

  update import set status = 'failed', problem = '{"code": "interrupted", "parameters": {}}'
  where alliance_id = alliance and status in ('reading', 'ready');
  update import i set found = jsonb_set(i.found, '{columns}', (
    select jsonb_agg(told || '{"samples": []}' order by place)
    from jsonb_array_elements(i.found -> 'columns') with ordinality as columns (told, place)))
  where i.alliance_id = alliance and i.status <> 'committing' and jsonb_array_length(i.found -> 'columns') > 0;
  delete from import_file f using import i
  where f.alliance_id = alliance and i.alliance_id = alliance and i.id = f.import_id and i.status <> 'committing';
  foreach name in array array['import_row', 'import_location', 'import_place', 'import_sector', 'import_duplicate',
    'import_partnership'] loop
    execute format('delete from %I s using import i
      where s.alliance_id = $1 and i.alliance_id = $1 and i.id = s.import_id and i.status <> ''committing''', name)
      using alliance;
  end loop;
  -- What was said of their values may name the person as well.
  delete from import_value where alliance_id = alliance;
  delete from identity.repeatable_request where alliance_id = alliance;
end $$;
