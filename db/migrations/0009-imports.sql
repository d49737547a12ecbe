-- Files on their way into the base. An import is kept; its rows are staged beside it until it is discarded or old, so
-- that they can be looked at, decided about, written in one go and reported.

create table import (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  file_name text not null,
  size integer not null,
  status text not null default 'reading' check (status in ('reading', 'ready', 'committing', 'done', 'failed')),
  phase text not null default 'reading' check (phase in ('reading', 'comparing', 'placing', 'writing')),
  done integer not null default 0,
  total integer,
  -- What somebody has said about the file, and what was found in it.
  options jsonb not null default '{}',
  found jsonb,
  duplicates text not null default 'advised' check (duplicates in ('advised', 'skip', 'merge', 'keep')),
  counts jsonb not null default '{}',
  problem jsonb,
  change_id uuid,
  created_by text not null,
  created_at timestamptz not null default now(),
  -- Told again and again by the process that works on it; one that falls silent has died.
  alive_at timestamptz not null default now(),
  primary key (alliance_id, id)
);

-- What is staged can be uploaded again: it is spared the write-ahead log, and empty after a crash.

-- The file in pieces, from 0, so that any process can read it again with other columns.
create unlogged table import_file (
  alliance_id uuid not null,
  import_id uuid not null,
  position integer not null,
  bytes bytea not null,
  primary key (alliance_id, import_id, position)
);

create unlogged table import_row (
  alliance_id uuid not null,
  import_id uuid not null,
  -- As the spreadsheet numbers it.
  row integer not null,
  cells jsonb not null,
  name text not null,
  faults jsonb,
  faulty boolean not null,
  -- What the row says: an organisation without its sectors and places, or a survey.
  record jsonb,
  -- Numbers of import_sector, the principal one first.
  sectors integer[] not null default '{}',
  -- The identity it gets if it becomes a record of its own.
  new_id uuid not null,
  -- What somebody has decided: null leaves it to the policy, a merge without a target takes the likeliest duplicate.
  decision text check (decision in ('create', 'merge', 'skip')),
  merge_organisation_id uuid,
  merge_row integer,
  overwrite boolean not null default false,
  -- What follows from that and from the policy, and the record that the row becomes or goes into: its own new one, an
  -- organisation of the base, or the new one of an earlier row.
  outcome text not null check (outcome in ('create', 'merge', 'skip', 'faulty')),
  target_id uuid,
  -- Sound, but with a warning: of its own, of an unsettled place, or of a sector that is left out.
  warned boolean not null default false,
  primary key (alliance_id, import_id, row)
);

create unlogged table import_location (
  alliance_id uuid not null,
  import_id uuid not null,
  row integer not null,
  position integer not null,
  id uuid not null,
  label text not null,
  address text not null,
  locality text not null,
  country text,
  point geometry(Point, 4326),
  precision text,
  public_precision text,
  -- A number of import_place; null where there is a point or no locality.
  place integer,
  primary key (alliance_id, import_id, row, position)
);

create unlogged table import_place (
  alliance_id uuid not null,
  import_id uuid not null,
  number integer not null,
  locality text not null,
  country text,
  rows integer not null,
  -- Of the gazetteer: those that fit, likeliest first, and the one that is taken.
  candidates jsonb not null default '[]',
  state text not null default 'unplaced' check (state in ('placed', 'ambiguous', 'unplaced')),
  chosen integer,
  -- Whether a person chose it, or chose to leave it without a point.
  decided boolean not null default false,
  primary key (alliance_id, import_id, number)
);

create unlogged table import_sector (
  alliance_id uuid not null,
  import_id uuid not null,
  number integer not null,
  label text not null,
  rows integer not null,
  -- Sectors of the alliance are known; of the others somebody decides.
  action text not null check (action in ('known', 'create', 'match', 'leave')),
  sector_id uuid,
  primary key (alliance_id, import_id, number)
);

create unlogged table import_duplicate (
  alliance_id uuid not null,
  import_id uuid not null,
  row integer not null,
  -- From 0, likeliest first.
  rank integer not null,
  organisation_id uuid,
  other_row integer,
  similarity real not null,
  certain boolean not null,
  reasons text[] not null,
  primary key (alliance_id, import_id, row, rank)
);

create unlogged table import_partnership (
  alliance_id uuid not null,
  import_id uuid not null,
  id uuid not null,
  row integer not null,
  from_organisation_id uuid,
  from_row integer,
  to_organisation_id uuid,
  to_row integer,
  kind text not null,
  direction text not null,
  strength integer,
  formality text,
  since date,
  until date,
  state text not null,
  provenance text not null,
  note text not null,
  primary key (alliance_id, import_id, id)
);

call wall('import');
call wall('import_file');
call wall('import_row');
call wall('import_location');
call wall('import_place');
call wall('import_sector');
call wall('import_duplicate');
call wall('import_partnership');
