-- Secondary research: what somebody has read about the region, what it says, and where it can be read again. For members
-- only: an alliance's reading shows what it looks into.
create table source (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  title text not null check (title ~ '\S'),
  link text check (link ~ '^https?://'),
  summary text not null default '',
  published_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id)
);
call manage_table('source', 'id');
