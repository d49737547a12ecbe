-- Whoever asks to be forgotten is: the record goes, and so does what the past tells of it. Records of personal tables
-- and accounts can be erased; what else is kept stays to be undone.

-- What was erased, by ids alone: a store that comes back from an older copy erases it again before it serves. The same
-- list stands outside of the store (db/src/erasures.ts).
create table identity.erasure (
  id uuid primary key,
  subject jsonb not null,
  at timestamptz not null default now()
);

-- Tables of persons. Every other record belongs to an organisation, or to the alliance.
create table personal_table (name text primary key);

-- Declares a table of persons: managed as any other one, and its records can be erased.
create procedure manage_personal_table(name text, subject text)
  language plpgsql
as $$
begin
  call manage_table(name, subject);
  insert into personal_table values (name);
end $$;

-- Lines of which nothing is left but that there was something.
alter table history add column erased boolean not null default false;

-- Erases a record of a personal table with its parts; where it is gone already, what is still told of it. Staged files
-- of the alliance may hold the person too, and kept answers tell what was sent: both go.
create function erase_record(alliance uuid, name text, record uuid) returns void
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
  delete from identity.repeatable_request where alliance_id = alliance;
end $$;

-- Erases an account: what it wrote stays, without its name.
create function erase_account(account text) returns void
  language plpgsql set search_path = atlas, public
as $$
declare
  account_name text := (select name from identity."user" where id = account);
begin
  if account_name is not null then perform forget_author(account, account_name); end if;
  delete from identity."user" where id = account;
end $$;

-- Erases a subject, {"account": ID} or {"alliance": ID, "table": NAME, "record": ID}, and lists it. Can be done again.
create function erase(erasure uuid, subject jsonb) returns void
  language plpgsql security definer set search_path = atlas, public
as $$
begin
  if subject ? 'account' then
    perform erase_account(subject ->> 'account');
  else
    perform erase_record((subject ->> 'alliance')::uuid, subject ->> 'table', (subject ->> 'record')::uuid);
  end if;
  insert into identity.erasure (id, subject) values (erasure, subject) on conflict do nothing;
end $$;

revoke execute on function erase_record(uuid, text, uuid), erase_account(text), erase(uuid, jsonb) from public;
grant execute on function erase(uuid, jsonb) to atlas_identity;
