-- Organisations, where they are, what they work on, who they work with, and who has looked where.

create table organisation (
  alliance_id uuid not null,
  id uuid not null,
  names jsonb not null check (names <> '{}'),
  -- The name lists are sorted and searched by: fold() of the name in the alliance's first language, or in any.
  sort_name text not null,
  descriptions jsonb not null default '{}',
  website text,
  identifiers jsonb not null default '[]',
  status text not null default 'existing' check (status in ('existing', 'developing', 'missing', 'closed')),
  verified_on date,
  contribution text not null default '',
  -- Judgements about a third party: never outside the alliance's private side.
  influence text check (influence in ('low', 'medium', 'high')),
  interests text not null default '',
  engagement_strategy text not null default '',
  engagement_level text check (engagement_level in ('information', 'consultation', 'deciding-together', 'acting-together', 'supporting-initiatives')),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id)
);
create index organisation_by_name on organisation (alliance_id, sort_name, id);

create table organisation_sector (
  alliance_id uuid not null,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  sector_id uuid not null,
  principal boolean not null default false,
  primary key (alliance_id, organisation_id, sector_id)
);
-- No index by sector: one that goes is looked for among the links of its alliance, which is rare and quick enough.
create unique index organisation_one_principal on organisation_sector (alliance_id, organisation_id) where principal;

create table location (
  alliance_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  position integer not null default 0,
  label text not null default '',
  address text not null default '',
  locality text not null default '',
  country text check (country ~ '^[A-Z]{2}$'),
  -- Longitude, latitude in WGS 84; null while the place is unknown.
  point geometry(Point, 4326),
  -- How exactly insiders know the point, and how exactly anybody else may.
  precision text not null default 'exact' check (precision in ('exact', 'kilometre', 'locality', 'hidden')),
  public_precision text not null default 'exact' check (public_precision in ('exact', 'kilometre', 'locality', 'hidden')),
  -- Derived from the point and the territories' boundaries, never written by hand.
  territory_id uuid,
  primary key (alliance_id, id),
  foreign key (alliance_id, territory_id) references territory on delete set null (territory_id)
);
-- No index of points: row-level security keeps the planner from it, so that spatial work starts from the alliance.
create index on location (alliance_id, organisation_id);
create index on location (alliance_id, territory_id) where territory_id is not null;

create table partnership (
  alliance_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null check (kind in ('cooperation', 'referral', 'funding', 'membership', 'information', 'other')),
  direction text not null default 'mutual' check (direction in ('mutual', 'one-way')),
  strength integer check (strength between 1 and 3),
  formality text check (formality in ('informal', 'agreement', 'institution')),
  since date,
  until date,
  state text not null default 'existing' check (state in ('existing', 'wanted')),
  provenance text not null default 'claimed' check (provenance in ('claimed', 'confirmed', 'observed')),
  note text not null default '',
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  foreign key (alliance_id, from_id) references organisation on delete cascade,
  foreign key (alliance_id, to_id) references organisation on delete cascade,
  constraint partnership_two_organisations check (from_id <> to_id),
  constraint partnership_dates_in_order check (until is null or since is null or until >= since)
);
create unique index partnership_once on partnership (alliance_id, least(from_id, to_id), greatest(from_id, to_id), kind);
create index on partnership (alliance_id, from_id);
create index on partnership (alliance_id, to_id);

-- Somebody looked. An empty cell of the coverage matrix means "none" only where a survey says so. A null sector is
-- every sector; no territory and no locality is the whole region.
create table survey (
  alliance_id uuid not null references alliance on delete cascade,
  id uuid not null,
  sector_id uuid,
  territory_id uuid,
  locality text,
  looked_on date not null,
  looked_by text not null check (looked_by <> ''),
  note text not null default '',
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (alliance_id, id),
  foreign key (alliance_id, sector_id) references sector on delete cascade,
  foreign key (alliance_id, territory_id) references territory on delete cascade,
  constraint survey_one_place check (territory_id is null or locality is null)
);

-- A reference with "on delete cascade" as foreign keys know it, but checked once a statement: row by row, it takes a
-- third of the time of a large import to find again the organisations that it has just written, the one alliance and
-- the few sectors. What is referred to is locked until the transaction ends, so that nobody takes it away meanwhile;
-- its key never changes.
-- Arguments: the name of the constraint; the table that refers, and by which columns; the table that is referred to,
-- and its key.
create function keep_reference() returns trigger
  -- Whatever the statement itself wants: keys are looked up, however many rows other alliances have.
  language plpgsql security definer set search_path = atlas, public set enable_nestloop = on
as $$
declare
  kept boolean := false;
begin
  if tg_op = 'DELETE' then
    execute format('delete from %2$I where (%3$s) in (select %5$s from old_rows)', variadic tg_argv);
    return null;
  end if;
  if tg_level = 'STATEMENT' then
    execute format(
      'with told as materialized (select distinct %3$s from new_rows),
         known as materialized (select from %4$I where (%5$s) in (select * from told) for key share of %4$I)
       select (select count(*) from told) = (select count(*) from known)', variadic tg_argv) into kept;
  end if;
  if not kept then
    raise foreign_key_violation using constraint = tg_argv[0], table = tg_table_name,
      message = format('a row of %s would refer to a row of %s that is not there', tg_argv[1], tg_argv[3]);
  end if;
  return null;
end $$;

do $$
declare
  kept record;
begin
  for kept in select *, format('%L, %L, %L, %L, %L', name, child, columns, parent, key) as arguments from (values
    ('organisation_of_alliance', 'organisation', 'alliance_id', 'alliance', 'id'),
    ('organisation_sector_of_organisation', 'organisation_sector', 'alliance_id, organisation_id', 'organisation', 'alliance_id, id'),
    ('organisation_sector_known', 'organisation_sector', 'alliance_id, sector_id', 'sector', 'alliance_id, id'),
    ('location_of_organisation', 'location', 'alliance_id, organisation_id', 'organisation', 'alliance_id, id')
  ) as t (name, child, columns, parent, key)
  loop
    execute format('create trigger %1$I after insert on %2$I referencing new table as new_rows
      for each statement execute function keep_reference(%3$s)', kept.name || '_insert', kept.child, kept.arguments);
    execute format('create trigger %1$I after update on %2$I referencing new table as new_rows
      for each statement execute function keep_reference(%3$s)', kept.name || '_update', kept.child, kept.arguments);
    execute format('create trigger %1$I after delete on %2$I referencing old table as old_rows
      for each statement execute function keep_reference(%3$s)', kept.name || '_delete', kept.parent, kept.arguments);
    execute format('create trigger %1$I after update of %3$s on %2$I for each row when ((%5$s) is distinct from (%6$s))
      execute function keep_reference(%4$s)', kept.name || '_key', kept.parent, kept.key, kept.arguments,
      regexp_replace(kept.key, '(\w+)', 'old.\1', 'g'), regexp_replace(kept.key, '(\w+)', 'new.\1', 'g'));
  end loop;
end $$;

-- The smallest territory that covers a point; follows whichever of the two moves.
create function assign_territories() returns trigger
  language plpgsql security definer set search_path = atlas, public
as $$
declare
  concerned uuid[];
begin
  -- What this function writes, and a territory that goes taking itself out of its locations, ask for nothing more.
  if pg_trigger_depth() > 1 then return null; end if;
  concerned := array(select distinct alliance_id from changed_rows);
  if tg_table_name = 'location' and not exists (select from territory where alliance_id = any (concerned)) then
    return null;
  end if;
  with assigned as (
    select l.alliance_id, l.id, (
      select t.id from territory t
      where t.alliance_id = l.alliance_id and st_covers(t.boundary, l.point)
      order by st_area(t.boundary), t.id limit 1
    ) as territory_id
    from location l
    where l.alliance_id = any (concerned)
      and (tg_table_name = 'territory' or (l.alliance_id, l.id) in (select c.alliance_id, c.id from changed_rows c))
  )
  update location l set territory_id = a.territory_id from assigned a
  where l.alliance_id = a.alliance_id and l.id = a.id and l.territory_id is distinct from a.territory_id;
  return null;
end $$;

create trigger location_assign_new after insert on location
  referencing new table as changed_rows for each statement execute function assign_territories();
create trigger location_assign_moved after update on location
  referencing new table as changed_rows for each statement execute function assign_territories();
create trigger territory_assign_new after insert on territory
  referencing new table as changed_rows for each statement execute function assign_territories();
create trigger territory_assign_moved after update on territory
  referencing new table as changed_rows for each statement execute function assign_territories();

-- A territory that goes leaves its points to the next larger one.
create trigger territory_assign_gone after delete on territory
  referencing old table as changed_rows for each statement execute function assign_territories();

-- What anybody may know of a place: the point itself, the centre of a fixed cell of 0.01° (about 1 km) or of 0.1°
-- (about 10 km), or nothing. Cells are fixed so that asking twice, or moving a little, tells no more than asking once.
create function public_point(point geometry, public_precision text) returns geometry
  language sql immutable parallel safe set search_path = public
  as $$
    select case public_precision
      when 'exact' then point
      when 'kilometre' then st_setsrid(st_makepoint(floor(st_x(point) * 100) / 100 + 0.005, floor(st_y(point) * 100) / 100 + 0.005), 4326)
      when 'locality' then st_setsrid(st_makepoint(floor(st_x(point) * 10) / 10 + 0.05, floor(st_y(point) * 10) / 10 + 0.05), 4326)
    end
  $$;
