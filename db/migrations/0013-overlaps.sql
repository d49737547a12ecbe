-- Territories that share ground.

-- The pairs of an alliance's territories of which the smaller one lies in the larger one by at least a share of its
-- area, and the locations in both. It goes around row-level security, which would keep the planner from the index of
-- the boundaries, and so keeps to the alliance by itself.
create function territory_overlaps(least_share double precision)
  returns table (smaller_id uuid, larger_id uuid, share double precision, location_ids uuid[])
  language sql stable security definer set search_path = atlas, public
as $$
  with pairs as (
    select s.id as smaller_id, l.id as larger_id,
      st_area(st_intersection(s.boundary, l.boundary)) / st_area(s.boundary) as share
    from territory s
      join territory l on l.alliance_id = s.alliance_id and l.boundary && s.boundary
        and (st_area(s.boundary), s.id) < (st_area(l.boundary), l.id)
    where s.alliance_id = current_alliance() and not st_touches(s.boundary, l.boundary)
  ),
  around as materialized (
    select l.id as location_id, t.id as territory_id
    from location l join territory t on t.alliance_id = l.alliance_id and st_covers(t.boundary, l.point)
    where l.alliance_id = current_alliance()
  ),
  shared as (
    select a.territory_id as smaller_id, b.territory_id as larger_id, array_agg(location_id order by location_id) as ids
    from around a join around b using (location_id)
    where a.territory_id <> b.territory_id
    group by 1, 2
  )
  select smaller_id, larger_id, least(share, 1), coalesce(ids, '{}')
  from pairs left join shared using (smaller_id, larger_id)
  where share >= least_share
$$;
