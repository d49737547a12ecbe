-- Looking for the places of all organisations that have an address and no point: how far that is, and what was found.
-- Nobody's record: a place is written by a change once it is sure, or once somebody has chosen it.

create table address_search (
  alliance_id uuid primary key references alliance on delete cascade,
  status text not null check (status in ('searching', 'stopped', 'done')),
  -- Who began it, in whose name what is sure is placed; forgotten once it has ended.
  actor_id uuid,
  actor_name text,
  -- Why it stopped.
  fault text,
  -- The process that works on it, told to be alive every few seconds.
  alive_by uuid,
  alive_at timestamptz not null default now()
);

create table address_search_item (
  alliance_id uuid not null references address_search on delete cascade,
  location_id uuid not null,
  -- The address as it was asked for: of one that is another meanwhile the answer is worth nothing.
  asked jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'placed', 'open', 'unknown', 'left')),
  candidates jsonb not null default '[]',
  primary key (alliance_id, location_id),
  foreign key (alliance_id, location_id) references location on delete cascade
);

call isolate_tenant('address_search');
call isolate_tenant('address_search_item');
