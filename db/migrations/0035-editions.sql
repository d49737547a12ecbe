-- What an alliance has published. Whoever reads it is `atlas_public`, whoever writes it `atlas_publisher`; both have no
-- right on anything outside of this schema, so that what is not copied into it cannot be told by mistake.

do $$
begin
  begin
    if not exists (select from pg_roles where rolname = 'atlas_publisher') then create role atlas_publisher nologin; end if;
  -- Roles belong to the whole cluster: another database may be making them at this very moment.
  exception when unique_violation or duplicate_object then null;
  end;
  execute format('grant atlas_publisher to %I', current_user);
end $$;
grant usage on schema publication to atlas_publisher;

-- How an alliance publishes.
create table publication.publisher (
  alliance_id uuid primary key references alliance on delete cascade,
  -- The address of its public pages: what it was called when it last published.
  slug text not null,
  -- Makes the salts of records, and the keys of those that may not come back. Told to nobody.
  secret text not null default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
  -- Kinds of findings besides those that are always public.
  also_findings text[] not null default '{}',
  license text not null default 'CC-BY-4.0',
  -- Whether a new edition is published by itself when a quarter begins.
  quarterly boolean not null default false,
  -- The first day on which the next one is due.
  next_on date
);

-- Addresses stay: one that an alliance left leads to the one that it has, and is given to no other.
create table publication.address (
  slug text primary key,
  alliance_id uuid not null references alliance on delete cascade
);
create index on publication.address (alliance_id);

create table publication.edition (
  alliance_id uuid not null references alliance on delete cascade,
  number integer not null check (number > 0),
  revision integer not null check (revision > 0),
  day date not null,
  published_at timestamptz not null default now(),
  note text not null,
  license text not null,
  -- As what somebody published it; never who.
  author_role text not null,
  name text not null,
  country text,
  organisations integer not null,
  places integer not null,
  root text not null,
  -- Withdrawn: nothing is left of it but that it was there.
  withdrawn_at timestamptz,
  primary key (alliance_id, number, revision)
);

-- What is sent, made once.
create table publication.edition_file (
  alliance_id uuid not null,
  number integer not null,
  revision integer not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  size integer not null,
  bytes bytea not null,
  primary key (alliance_id, number, revision, name),
  foreign key (alliance_id, number, revision) references publication.edition on delete cascade
);
-- Packed already, where that is worth it.
alter table publication.edition_file alter column bytes set storage external;

-- What it was made of, for making it again without what is withdrawn.
create table publication.edition_source (
  alliance_id uuid not null,
  number integer not null,
  revision integer not null,
  -- JSON, compressed by zlib.
  source bytea not null,
  also_findings text[] not null,
  -- Hashes of withdrawn records; and keys of organisations of which a part was withdrawn.
  withdrawn text[] not null,
  redacted text[] not null,
  primary key (alliance_id, number, revision),
  foreign key (alliance_id, number, revision) references publication.edition on delete cascade
);
alter table publication.edition_source alter column source set storage external;

-- What was done in public, for everybody to see: that, and why, but not to whom.
create table publication.act (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  act text not null check (act in ('publish', 'correct', 'withdraw', 'redact')),
  number integer not null,
  revision integer not null,
  at timestamptz not null default now(),
  -- One of a few words, which tell nothing of anybody; and what somebody says besides.
  reason text not null check (reason in ('usual', 'outdated', 'mistake', 'safety', 'request', 'legal')),
  explanation text not null default '',
  author_role text not null,
  -- Hashes of the records that went with it.
  records text[] not null default '{}',
  primary key (alliance_id, id)
);

-- Records that may not be published again, by a keyed hash of their ids.
create table publication.suppressed (
  alliance_id uuid not null references alliance on delete cascade,
  key text not null,
  primary key (alliance_id, key)
);

-- Whether an alliance is there: those that were deleted publish nothing.
create function publication.is_there(alliance uuid) returns boolean
  language sql stable security definer set search_path = atlas
  as $$ select exists (select from alliance a where a.id = is_there.alliance and a.deleted_at is null) $$;
revoke execute on function publication.is_there(uuid) from public;
grant execute on function publication.is_there(uuid) to atlas_public;

do $$
declare
  name text;
begin
  foreach name in array array['publisher', 'address', 'edition', 'edition_file', 'edition_source', 'act', 'suppressed'] loop
    execute format('alter table publication.%I enable row level security', name);
    execute format('create policy one_alliance on publication.%I to atlas_publisher
      using (alliance_id = (select current_alliance())) with check (alliance_id = (select current_alliance()))', name);
    execute format('grant select, insert, update, delete on publication.%I to atlas_publisher', name);
  end loop;
  foreach name in array array['publisher', 'address', 'edition', 'edition_file', 'act'] loop
    execute format('create policy published on publication.%I for select to atlas_public
      using (publication.is_there(alliance_id))', name);
  end loop;
end $$;
grant select on publication.address, publication.edition, publication.edition_file, publication.act to atlas_public;
grant select (alliance_id, slug) on publication.publisher to atlas_public;
