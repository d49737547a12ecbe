-- Facts, kept apart from judgements: what a guest may read of an alliance that opens its facts. Each view has the
-- columns of the table that it stands for, so that the same query reads either. No opinion about a third party, no wish,
-- no actor that is still missing, and places only as exactly as anybody may know them. The policies of the tables hold
-- for their views.

create view organisation_facts with (security_invoker = true) as
  select alliance_id, id, names, sort_name, descriptions, website, identifiers, status, verified_on, contribution,
    null::text as influence, '' as interests, '' as engagement_strategy, null::text as engagement_level,
    revision, created_at, updated_at
  from organisation
  where status <> 'missing';

-- A territory may be smaller than the cell that hides a point: it is told from the public point, not from the real one.
create view location_facts with (security_invoker = true) as
  select l.alliance_id, l.id, l.organisation_id, l.position,
    case when shown = 'exact' then l.label else '' end as label,
    case when shown = 'exact' then l.address else '' end as address,
    case when shown = 'hidden' then '' else l.locality end as locality,
    case when shown = 'hidden' then null else l.country end as country,
    public_point(l.point, shown) as point,
    ladder[greatest(array_position(ladder, l.precision), array_position(ladder, shown))] as precision,
    shown as public_precision,
    case when shown = 'exact' then l.territory_id else (
      select t.id from territory t
      where t.alliance_id = l.alliance_id and st_covers(t.boundary, public_point(l.point, shown))
      order by st_area(t.boundary), t.id limit 1
    ) end as territory_id
  from location l
    join organisation_facts o on o.alliance_id = l.alliance_id and o.id = l.organisation_id,
    lateral (
      select array['exact', 'kilometre', 'locality', 'hidden'] as ladder,
        case l.precision when 'hidden' then 'hidden' else l.public_precision end as shown
    ) precisions;

create view partnership_facts with (security_invoker = true) as
  select p.alliance_id, p.id, p.from_id, p.to_id, p.kind, p.direction, p.strength, p.formality, p.since, p.until,
    p.state, p.provenance, '' as note, p.revision, p.created_at, p.updated_at
  from partnership p
    join organisation_facts f on f.alliance_id = p.alliance_id and f.id = p.from_id
    join organisation_facts t on t.alliance_id = p.alliance_id and t.id = p.to_id
  where p.state = 'existing';

-- That somebody looked is a fact; who it was is a person's name.
create view survey_facts with (security_invoker = true) as
  select alliance_id, id, sector_id, territory_id, locality, looked_on, '—' as looked_by, '' as note,
    revision, created_at, updated_at
  from survey;

grant select on organisation_facts, location_facts, partnership_facts, survey_facts to atlas_member;
