-- An alliance and the lists it defines for itself: sectors and territories. Every key starts with the alliance,
-- so that a reference into another alliance cannot even be written down.

create table alliance (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  purpose text not null default '',
  languages text[] not null default '{en}' check (cardinality(languages) > 0),
  country text check (country ~ '^[A-Z]{2}$'),
  boundary geometry(MultiPolygon, 4326),
  -- What somebody without an account may read: nothing; facts (no judgement, public places only); or, for
  -- alliances invented to show the product, everything.
  guest_access text not null default 'none' check (guest_access in ('none', 'facts', 'everything')),
  deleted_at timestamptz,
  -- Counts the changes to anything of the alliance, and says which of them was the last to touch its dataset: a comment
  -- does not, so that nobody reads the dataset or finds its gaps anew. `revision` counts the updates of this row.
  changes integer not null default 0,
  dataset_revision integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sector (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  labels jsonb not null check (labels <> '{}'),
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  expected_minimum integer check (expected_minimum >= 0),
  position integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  constraint sector_code_unique unique (alliance_id, code)
);

create table territory (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  code text,
  labels jsonb not null check (labels <> '{}'),
  boundary geometry(MultiPolygon, 4326) not null,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  constraint territory_code_unique unique (alliance_id, code)
);
create index on territory using gist (boundary);
