-- Workshops: a meeting is planned, held, and leaves records in the base. What is planned is an alliance's record like any
-- other. What happens in the room has no history of its own: it is read by members alone, phones and walls are told what
-- the service picks out of it, and what is about a person is deleted on a set day.

create table workshop (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  title text not null check (title ~ '\S'),
  held_on date,
  venue text not null default '',
  language text not null default 'en' check (language in ('en', 'fr')),
  exercises jsonb not null default '[]' check (jsonb_typeof(exercises) = 'array'),
  kept_days integer not null default 30 check (kept_days between 0 and 365),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id)
);
call manage_table('workshop', 'id');

-- How a workshop stands while it is held; there is none before its door is opened for the first time.
create table workshop_room (
  alliance_id uuid not null,
  workshop_id uuid not null,
  code text not null unique check (code ~ '^[0-9]{8}$'),
  -- Counts renewals of the code: what led to the door before leads nowhere.
  door integer not null default 1,
  door_open boolean not null default true,
  exercise_id uuid,
  -- When each exercise was begun and left: [{"exerciseId", "from", "to"}], the last one without "to".
  times jsonb not null default '[]',
  is_frozen boolean not null default false,
  is_revealed boolean not null default false,
  ends_at timestamptz,
  -- Counts what facilitators do.
  revision integer not null default 1,
  opened_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  most_connected integer not null default 0,
  -- How many findings of each kind there were at the start and at the end.
  findings_before jsonb,
  findings_after jsonb,
  primary key (alliance_id, workshop_id),
  foreign key (alliance_id, workshop_id) references workshop on delete cascade
);
call isolate_tenant('workshop_room');

-- Who has joined. Whoever leaves, is removed, or took part longer ago than the workshop keeps, has no name and no token
-- any more; that somebody was there remains.
create table workshop_participant (
  alliance_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  -- In the order in which they came.
  number integer not null,
  token_hash text unique,
  name text not null default '',
  ready_for uuid,
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (alliance_id, id),
  unique (alliance_id, workshop_id, number),
  foreign key (alliance_id, workshop_id) references workshop_room on delete cascade
);
call isolate_tenant('workshop_participant');

-- What was said by phone or on paper. Its id is that of the record that it makes.
create table workshop_entry (
  alliance_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  participant_id uuid,
  -- Sheet and row on paper: typed in again, it is the same one.
  sheet text,
  exercise_id uuid not null,
  kind text not null check (kind in ('organisation', 'place', 'tie', 'need', 'survey', 'missing', 'commitment')),
  body jsonb not null,
  title text not null,
  state text not null check (state in ('waiting', 'applied', 'known', 'late', 'refused', 'taken-back')),
  record_id uuid,
  change_id uuid,
  reason text not null default '',
  created_at timestamptz not null default now(),
  primary key (alliance_id, id),
  unique (alliance_id, workshop_id, sheet),
  foreign key (alliance_id, workshop_id) references workshop_room on delete cascade
);
create index on workshop_entry (alliance_id, workshop_id, created_at);
create index on workshop_entry (alliance_id, participant_id);
call isolate_tenant('workshop_entry');

-- A vote on a list that is frozen when it opens.
create table workshop_round (
  alliance_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  exercise_id uuid not null,
  number integer not null,
  options jsonb not null,
  dots integer not null check (dots between 1 and 20),
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  revealed_at timestamptz,
  -- Once it is closed: {"dots": {option: sum}, "voted", "joined"}.
  results jsonb,
  primary key (alliance_id, id),
  unique (alliance_id, workshop_id, exercise_id, number),
  foreign key (alliance_id, workshop_id) references workshop_room on delete cascade
);
-- One at a time.
create unique index workshop_round_open on workshop_round (alliance_id, workshop_id) where closed_at is null;
call isolate_tenant('workshop_round');

-- Somebody's dots, all of them at once; deleted when the round is closed.
create table workshop_vote (
  alliance_id uuid not null,
  round_id uuid not null,
  participant_id uuid not null,
  counter bigint not null,
  dots jsonb not null,
  primary key (alliance_id, round_id, participant_id),
  foreign key (alliance_id, round_id) references workshop_round on delete cascade,
  foreign key (alliance_id, participant_id) references workshop_participant on delete cascade
);
call isolate_tenant('workshop_vote');

-- What facilitators write down for the minutes.
create table workshop_note (
  alliance_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  kind text not null check (kind in ('note', 'parked', 'decision')),
  text text not null check (text ~ '\S'),
  exercise_id uuid,
  created_at timestamptz not null default now(),
  primary key (alliance_id, id),
  foreign key (alliance_id, workshop_id) references workshop_room on delete cascade
);
call isolate_tenant('workshop_note');

-- A room is read once for everybody in it: whoever changes what it was planned as, or takes it or its alliance away, has it
-- read again.
create function tell_rooms() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'workshop' then
    perform pg_notify('atlas_workshops', json_build_object('workshopId', old.id, 'what', 'room')::text);
  else
    perform pg_notify('atlas_workshops', json_build_object('workshopId', '', 'what', 'forgotten')::text);
  end if;
  return null;
end $$;
create trigger workshop_rooms after update or delete on workshop for each row execute function tell_rooms();
create trigger alliance_rooms after update of deleted_at on alliance
  for each row when (old.deleted_at is distinct from new.deleted_at) execute function tell_rooms();

-- Which room somebody stands before who has its code.
create function find_workshop_by_code(given text) returns table (alliance_id uuid, workshop_id uuid, door integer)
  language sql stable security definer set search_path = atlas, public
as $$ select r.alliance_id, r.workshop_id, r.door from workshop_room r where r.code = given $$;

-- The same by the id in a signed link.
create function find_workshop(given uuid) returns table (alliance_id uuid, workshop_id uuid, door integer)
  language sql stable security definer set search_path = atlas, public
as $$ select r.alliance_id, r.workshop_id, r.door from workshop_room r where r.workshop_id = given $$;

-- Whether a code opens a room of any alliance.
create function is_workshop_code_taken(given text) returns boolean
  language sql stable security definer set search_path = atlas, public
as $$ select exists (select from workshop_room r where r.code = given) $$;

-- Whose phone it is.
create function find_workshop_participant(given text)
  returns table (alliance_id uuid, workshop_id uuid, id uuid, number integer)
  language sql stable security definer set search_path = atlas, public
as $$ select p.alliance_id, p.workshop_id, p.id, p.number from workshop_participant p where p.token_hash = given $$;

-- Names and tokens go on the day that the workshop has set, and what nobody has ended within 30 days is over.
create function forget_workshop_participants() returns void
  language sql security definer set search_path = atlas, public
as $$
  update workshop_room set ended_at = now(), door_open = false
  where ended_at is null and opened_at < now() - interval '30 days';
  update workshop_participant p set name = '', token_hash = null, ready_for = null
  from workshop_room r join workshop w on w.alliance_id = r.alliance_id and w.id = r.workshop_id
  where p.alliance_id = r.alliance_id and p.workshop_id = r.workshop_id
    and r.ended_at < now() - make_interval(days => w.kept_days) and (p.name <> '' or p.token_hash is not null);
  delete from workshop_vote v using workshop_round o
  where o.alliance_id = v.alliance_id and o.id = v.round_id and o.closed_at is not null;
$$;

revoke execute on function find_workshop_by_code(text), find_workshop(uuid), find_workshop_participant(text),
  forget_workshop_participants(), is_workshop_code_taken(text) from public;
grant execute on function is_workshop_code_taken(text) to atlas_member;
grant execute on function find_workshop_by_code(text), find_workshop(uuid), find_workshop_participant(text),
  forget_workshop_participants() to atlas_identity;
