-- Which organisation has become which: the old address leads on, and the history of the one that stays tells of both.

create table organisation_merge (
  alliance_id uuid not null,
  id uuid not null default gen_random_uuid(),
  -- The one that stays; where that becomes another one in its turn, that other one.
  organisation_id uuid not null,
  -- The one that went, what it was called, and whether it was still missing: nobody outside is told of such a one.
  former_id uuid not null,
  names jsonb not null,
  was_missing boolean not null,
  primary key (alliance_id, former_id),
  foreign key (alliance_id, organisation_id) references organisation on delete cascade
);
create index on organisation_merge (alliance_id, organisation_id);
call keep('organisation_merge', 'organisation_id');

create view organisation_merge_facts with (security_invoker = true) as
  select m.alliance_id, m.id, m.organisation_id, m.former_id, m.names, m.was_missing
  from organisation_merge m
    join organisation_facts o on o.alliance_id = m.alliance_id and o.id = m.organisation_id
  where not m.was_missing;

grant select on organisation_merge_facts to atlas_member;
