-- Names the state of an alliance's dataset, where a number of changes does not: after an older copy of the store was put
-- in its place, the same number is counted to again. Ids of changes are made anew each time and grow with time.
-- outside: the tables of an alliance that are not part of its dataset
create function latest_dataset_change(of_alliance uuid, outside text[]) returns uuid
  language sql stable security definer set search_path = atlas, public
as $$
  select id from change
  where alliance_id = of_alliance
    and (counts = '{}' or exists (select from jsonb_object_keys(counts) touched where touched <> all (outside)))
  order by id desc limit 1
$$;

-- Which process is at work on a request that may be sent again: what a killed one left is free for others.
alter table identity.repeatable_request add column claimed_by text;
