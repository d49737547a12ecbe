-- What anybody suggests about an alliance's publication, and what members decide about it. Whoever suggests works as
-- `atlas_proposer`, which puts suggestions in and can take none out; guests and what is public know nothing of them.

do $$
begin
  begin
    if not exists (select from pg_roles where rolname = 'atlas_proposer') then create role atlas_proposer nologin; end if;
  -- Roles belong to the whole cluster: another database may be making them at this very moment.
  exception when unique_violation or duplicate_object then null;
  end;
  execute format('grant atlas_proposer to %I', current_user);
end $$;
grant usage on schema atlas to atlas_proposer;

-- Without a history, so that what somebody wrote is gone when it is deleted: 30 days after the decision, or as many in
-- the pile "probably spam". Nothing in it says who wrote it.
create table suggestion (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('add', 'correct', 'remark')),
  -- The public, or the organisation itself by its private link.
  origin text not null default 'public' check (origin in ('public', 'organisation')),
  organisation_id uuid,
  -- What they had before their eyes.
  edition integer,
  language text not null check (language in ('en', 'fr')),
  -- By field: what stood there, and what should.
  base jsonb not null default '{}',
  proposed jsonb not null default '{}',
  message text not null default '',
  pile text not null check (pile in ('queue', 'spam')),
  -- Why it was taken for spam.
  telltales text[] not null default '{}',
  -- It becomes one for the queue once its address is confirmed.
  awaits_address boolean not null default false,
  -- Of what was typed: tells repetitions.
  digest text not null,
  -- Of the form, which can be sent once.
  nonce text not null unique,
  -- Whether there is a confirmed address, which members never see.
  reachable boolean not null default false,
  created_at timestamptz not null default now(),
  claimed_by text,
  claimed_name text,
  claimed_until timestamptz,
  primary key (alliance_id, id),
  foreign key (alliance_id, organisation_id) references organisation on delete cascade
);
create index on suggestion (alliance_id, pile, created_at);
create index on suggestion (alliance_id, organisation_id);
call isolate_tenant('suggestion');
alter policy one_alliance on suggestion to atlas_member, atlas_proposer;
grant insert on suggestion to atlas_proposer;

-- An edition may tell of an organisation that is gone by now, or has become another one.
create function find_suggested_organisation() returns trigger
  language plpgsql security definer set search_path = atlas, public
as $$
begin
  if not exists (select from organisation o where o.alliance_id = new.alliance_id and o.id = new.organisation_id) then
    new.organisation_id := (select m.organisation_id from organisation_merge m
      where m.alliance_id = new.alliance_id and m.former_id = new.organisation_id);
  end if;
  return new;
end $$;
create trigger suggestion_organisation before insert on suggestion
  for each row when (new.organisation_id is not null) execute function find_suggested_organisation();

-- What was suggested for an organisation that becomes part of another one is for that one.
create function move_suggestions() returns trigger
  language plpgsql security definer set search_path = atlas, public
as $$
begin
  update suggestion s set organisation_id = new.organisation_id
  where s.alliance_id = new.alliance_id and s.organisation_id = new.former_id;
  return null;
end $$;
create trigger organisation_merge_suggestions after insert on organisation_merge
  for each row execute function move_suggestions();

-- How many there were within a day, by pile, and how many of the same words: what a form is measured by.
create function suggestion_load(said text, out queued integer, out spam integer, out same integer)
  language sql stable security definer set search_path = atlas, public
as $$
  select (count(*) filter (where pile = 'queue'))::integer, (count(*) filter (where pile = 'spam'))::integer,
    (count(*) filter (where digest = said))::integer
  from suggestion where alliance_id = current_alliance() and created_at > now() - interval '1 day'
$$;
revoke execute on function suggestion_load(text) from public;
grant execute on function suggestion_load(text) to atlas_proposer;

-- A decision is an ordinary change and can be undone: without its decision a suggestion waits again. It holds nothing that
-- anybody wrote.
create table suggestion_decision (
  alliance_id uuid not null references alliance on delete cascade,
  -- That of the suggestion.
  id uuid not null,
  organisation_id uuid,
  kind text not null check (kind in ('add', 'correct', 'remark')),
  origin text not null check (origin in ('public', 'organisation')),
  outcome text not null check (outcome in ('accepted', 'refused')),
  -- What its proposer is told; null: nothing.
  answer text,
  received_on date not null,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  foreign key (alliance_id, organisation_id) references organisation on delete cascade
);
create index on suggestion_decision (alliance_id, organisation_id);
call manage_table('suggestion_decision', 'id');

-- Mail that waits to be sent. What it says and to whom is encrypted by the service, and gone once it is sent.
create table identity.outgoing_mail (
  id uuid primary key,
  sealed text,
  -- A keyed hash of the address, to count by.
  address_hash text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'refused', 'unknown')),
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  problem text
);
create index on identity.outgoing_mail (due_at) where state = 'waiting';
create index on identity.outgoing_mail (address_hash, created_at);

-- Whoever said "this was not me" is written to no more.
create table identity.suppressed_address (
  address_hash text primary key,
  created_at timestamptz not null default now()
);

-- Where a proposer can be reached. Outside of the alliance, so that no member reads it.
create table identity.suggestion_address (
  suggestion_id uuid primary key,
  alliance_id uuid not null references atlas.alliance on delete cascade,
  sealed text not null,
  address_hash text not null,
  language text not null,
  token_hash text not null unique,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  answered_at timestamptz
);

-- The address of a suggestion is theirs: it can be answered, and is no longer taken for spam for want of an address.
create function confirm_suggestion(token text) returns boolean
  language plpgsql security definer set search_path = atlas, public
as $$
declare
  found identity.suggestion_address;
begin
  update identity.suggestion_address a set confirmed_at = coalesce(a.confirmed_at, now())
  where a.token_hash = token and a.expires_at > now()
  returning * into found;
  if found.suggestion_id is null then return false; end if;
  update suggestion s set reachable = true, awaits_address = false,
    pile = case when s.awaits_address then 'queue' else s.pile end
  where s.alliance_id = found.alliance_id and s.id = found.suggestion_id;
  return true;
end $$;

-- Takes a suggestion and its address back.
create function withdraw_suggestion(token text) returns boolean
  language plpgsql security definer set search_path = atlas, public
as $$
declare
  found identity.suggestion_address;
begin
  delete from identity.suggestion_address a where a.token_hash = token returning * into found;
  delete from suggestion s where s.alliance_id = found.alliance_id and s.id = found.suggestion_id;
  return found.suggestion_id is not null;
end $$;

-- What is due to be answered: decisions of ten minutes, within which they may still be undone.
create function unanswered_suggestions() returns table (
    suggestion_id uuid, outcome text, answer text, language text, sealed text, alliance_name text, slug text)
  language sql stable security definer set search_path = atlas, public
as $$
  select a.suggestion_id, d.outcome, d.answer, a.language, a.sealed, l.name, l.slug
  from identity.suggestion_address a
  join suggestion_decision d on d.alliance_id = a.alliance_id and d.id = a.suggestion_id
  join alliance l on l.id = a.alliance_id
  where a.confirmed_at is not null and a.answered_at is null and d.answer is not null
    and d.created_at < now() - interval '10 minutes'
  order by d.created_at limit 100
$$;

-- What has been kept for long enough goes, of every alliance: addresses that nobody confirmed after their link has run
-- out, spam and what was decided after 30 days.
create function delete_old_suggestions() returns void
  language plpgsql security definer set search_path = atlas, public
as $$
begin
  delete from identity.suggestion_address where confirmed_at is null and expires_at < now();
  delete from suggestion s where s.pile = 'spam' and s.created_at < now() - interval '30 days';
  delete from suggestion s using suggestion_decision d
  where d.alliance_id = s.alliance_id and d.id = s.id and d.created_at < now() - interval '30 days';
  delete from identity.suggestion_address a
  where not exists (select from suggestion s where s.alliance_id = a.alliance_id and s.id = a.suggestion_id);
  delete from identity.outgoing_mail where created_at < now() - interval '30 days';
end $$;

revoke execute on function confirm_suggestion(text), withdraw_suggestion(text), unanswered_suggestions(),
  delete_old_suggestions(), find_suggested_organisation(), move_suggestions() from public;
grant execute on function confirm_suggestion(text), withdraw_suggestion(text), unanswered_suggestions(),
  delete_old_suggestions() to atlas_identity;
