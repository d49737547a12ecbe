-- What an alliance expects, so that what is missing can be told: needs and who serves them, kinds of actor and who sits at
-- the table, how many organisations a place should have, and criteria of its own. Then what people make of the gaps:
-- decisions, comments, actions, and actors still to be found.

-- A table of an alliance's own records is walled like the others, followed by history, and counts its revisions. Parts of
-- a record have no revision of their own.
create procedure keep(name text, subject text)
  language plpgsql
as $$
begin
  call wall(name);
  call follow(name, 'alliance_id', subject);
  if subject = 'id' then
    execute format('create trigger %1$I_revision before update on %1$I for each row execute function count_revision()', name);
  end if;
end $$;

-- What beneficiaries need, as the alliance names it.
create table need (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  labels jsonb not null check (labels <> '{}'),
  -- How many organisations should serve it in a place, and within how many metres; null leaves both to the alliance.
  expected_minimum integer check (expected_minimum >= 0),
  reach_metres integer check (reach_metres > 0),
  position integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  constraint need_code_unique unique (alliance_id, code)
);
call keep('need', 'id');

-- Who is expected at the table, or to be consulted.
create table actor_kind (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  labels jsonb not null check (labels <> '{}'),
  -- How many representatives of this kind should sit at the table; 0: they are consulted.
  expected_seats integer not null default 1 check (expected_seats >= 0),
  position integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  constraint actor_kind_code_unique unique (alliance_id, code)
);
call keep('actor_kind', 'id');

-- A question of the alliance's own about every organisation; the answers are judgements.
create table criterion (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  labels jsonb not null check (labels <> '{}'),
  kind text not null check (kind in ('text', 'number', 'yes-no', 'choice')),
  -- Of a choice: [{"code": …, "labels": {…}}]
  choices jsonb not null default '[]',
  position integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  constraint criterion_code_unique unique (alliance_id, code)
);
call keep('criterion', 'id');

alter table sector
  -- Organisations expected per 10,000 inhabitants of a territory, where that is more than the minimum.
  add expected_per_inhabitants double precision check (expected_per_inhabitants > 0 and expected_per_inhabitants <= 10000),
  add reach_metres integer check (reach_metres > 0);

-- How its gaps are found, where an alliance decides otherwise than usual: shared/src/gaps/settings.ts.
alter table alliance add gap_settings jsonb not null default '{}';

-- What is expected of one cell of the coverage matrix, whatever is expected elsewhere.
create table expectation (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  sector_id uuid not null,
  territory_id uuid,
  locality text,
  minimum integer not null check (minimum >= 0),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  foreign key (alliance_id, sector_id) references sector on delete cascade,
  foreign key (alliance_id, territory_id) references territory on delete cascade,
  constraint expectation_one_place check ((territory_id is null) <> (locality is null)),
  constraint expectation_once unique nulls not distinct (alliance_id, sector_id, territory_id, locality)
);
call keep('expectation', 'id');

alter table organisation
  add beneficiaries text not null default '',
  -- Answers to the alliance's own criteria, by their id: judgements.
  add criteria jsonb not null default '{}',
  -- Of an actor that is still missing, and of what was said while it was: what it would do, where, who approaches it, what
  -- comes next and when, and the gap that it would close.
  add role text not null default '',
  add expected_territory_id uuid,
  add approached_by_id uuid,
  add next_step text not null default '',
  add next_step_on date,
  add answers_gap text,
  add foreign key (alliance_id, expected_territory_id) references territory on delete set null (expected_territory_id),
  add foreign key (alliance_id, approached_by_id) references organisation on delete set null (approached_by_id),
  add constraint organisation_approached_by_another check (approached_by_id <> id);

-- A need that an organisation serves, or that its beneficiaries have.
create table organisation_need (
  alliance_id uuid not null,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  need_id uuid not null,
  relation text not null check (relation in ('serves', 'beneficiaries')),
  formality text check (formality in ('informal', 'agreement', 'institution')),
  primary key (alliance_id, organisation_id, need_id, relation),
  foreign key (alliance_id, organisation_id) references organisation on delete cascade,
  constraint organisation_need_known foreign key (alliance_id, need_id) references need on delete cascade
);
call keep('organisation_need', 'organisation_id');

create table organisation_actor_kind (
  alliance_id uuid not null,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  actor_kind_id uuid not null,
  primary key (alliance_id, organisation_id, actor_kind_id),
  foreign key (alliance_id, organisation_id) references organisation on delete cascade,
  constraint organisation_actor_kind_known foreign key (alliance_id, actor_kind_id) references actor_kind on delete cascade
);
call keep('organisation_actor_kind', 'organisation_id');

-- A chair at the table that an organisation's representative holds. Who that is, is contact data and stands elsewhere.
create table seat (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  organisation_id uuid not null,
  -- The kind of actor that it speaks for; null: those of its organisation.
  actor_kind_id uuid,
  role text not null default 'member' check (role in ('president', 'secretary', 'member')),
  -- May it commit its organisation? Null: nobody has asked.
  authority boolean,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  foreign key (alliance_id, organisation_id) references organisation on delete cascade,
  foreign key (alliance_id, actor_kind_id) references actor_kind on delete set null (actor_kind_id)
);
create index on seat (alliance_id, organisation_id);
call keep('seat', 'id');

-- What people decided about a gap. A gap is named by its identity, which stays when its figures change.
create table gap_decision (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  gap text not null check (gap <> ''),
  state text not null default 'open' check (state in ('open', 'accepted', 'working', 'dismissed', 'closed')),
  reason text not null default '',
  in_charge text not null default '',
  -- Since when it is closed, and whether somebody said so or it was no longer found, after which change.
  closed_on date,
  closed_because text check (closed_because in ('said', 'gone')),
  closed_by_change_id uuid,
  -- When it was found again after it had been closed.
  reopened_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  constraint gap_decision_once unique (alliance_id, gap),
  -- White space is no reason.
  constraint gap_decision_dismissed_why check (state <> 'dismissed' or reason ~ '\S'),
  constraint gap_decision_closed_since check ((state = 'closed') = (closed_on is not null))
);
call keep('gap_decision', 'id');

create table gap_comment (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  gap text not null check (gap <> ''),
  text text not null check (text <> ''),
  author_name text not null,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id)
);
create index on gap_comment (alliance_id, gap);
call keep('gap_comment', 'id');

-- A row of the action plan.
create table action (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  title text not null check (title <> ''),
  problem text not null default '',
  description text not null default '',
  budget text not null default '',
  resources text not null default '',
  -- The authority or partner that answers for it: of the base, or by name.
  responsible_id uuid,
  responsible text not null default '',
  state text not null default 'planned' check (state in ('planned', 'doing', 'done', 'dropped')),
  starts_on date,
  due_on date,
  -- The gap that it should close.
  gap text,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  foreign key (alliance_id, responsible_id) references organisation on delete set null (responsible_id),
  constraint action_dates_in_order check (due_on is null or starts_on is null or due_on >= starts_on)
);
create index on action (alliance_id, gap) where gap is not null;
call keep('action', 'id');

-- Facts, without what is a judgement, a wish or a plan.
create or replace view organisation_facts with (security_invoker = true) as
  select alliance_id, id, names, sort_name, descriptions, website, identifiers, status, verified_on, contribution,
    null::text as influence, '' as interests, '' as engagement_strategy, null::text as engagement_level,
    revision, created_at, updated_at,
    beneficiaries, '{}'::jsonb as criteria, '' as role, null::uuid as expected_territory_id, null::uuid as approached_by_id,
    '' as next_step, null::date as next_step_on, null::text as answers_gap
  from organisation
  where status <> 'missing';

create view seat_facts with (security_invoker = true) as
  select s.alliance_id, s.id, s.organisation_id, s.actor_kind_id, s.role, null::boolean as authority,
    s.revision, s.created_at, s.updated_at
  from seat s join organisation_facts o on o.alliance_id = s.alliance_id and o.id = s.organisation_id;

create view criterion_facts with (security_invoker = true) as select * from criterion where false;
create view gap_decision_facts with (security_invoker = true) as select * from gap_decision where false;
create view gap_comment_facts with (security_invoker = true) as select * from gap_comment where false;
create view action_facts with (security_invoker = true) as select * from action where false;

grant select on seat_facts, criterion_facts, gap_decision_facts, gap_comment_facts, action_facts to atlas_member;
