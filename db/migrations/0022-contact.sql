-- How an organisation is reached as an organisation: its general e-mail address and telephone are facts, nobody's own.
-- Guests see them only where the alliance has said so of this organisation. Places have a postcode.

alter table organisation
  add email text,
  add phone text,
  add public_contact boolean not null default false;
alter table location add postcode text not null default '';
alter table import_location add postcode text not null default '';

-- What was deleted before can still be brought back whole.
update history set before = '{"email": null, "phone": null, "public_contact": false}' || before
where table_name = 'organisation' and operation = 'delete';
update history set before = '{"postcode": ""}' || before
where table_name = 'location' and operation = 'delete';

-- No opinion about a third party, no wish, and no actor that is still missing.
call open_to_guests('organisation', jsonb_build_object(
  'influence', 'null', 'interests', $$''$$, 'engagement_strategy', $$''$$, 'engagement_level', 'null',
  'criteria', $$'{}'$$, 'role', $$''$$, 'expected_territory_id', 'null', 'approached_by_id', 'null',
  'next_step', $$''$$, 'next_step_on', 'null', 'answers_finding', 'null',
  'email', 'case when t.public_contact then t.email end',
  'phone', 'case when t.public_contact then t.phone end'
), $$atlas.organisation t where t.status <> 'missing'$$);

-- A postcode may say as much as an address.
call open_to_guests('location', jsonb_build_object(
  'label', $$case when shown = 'exact' then t.label else '' end$$,
  'address', $$case when shown = 'exact' then t.address else '' end$$,
  'postcode', $$case when shown = 'exact' then t.postcode else '' end$$,
  'locality', $$case when shown = 'hidden' then '' else t.locality end$$,
  'country', $$case when shown = 'hidden' then null else t.country end$$,
  'point', 'atlas.public_point(t.point, shown)',
  'precision', 'ladder[greatest(array_position(ladder, t.precision), array_position(ladder, shown))]',
  'public_precision', 'shown',
  'territory_id', $$case when shown = 'exact' then t.territory_id else (
    select a.id from atlas.territory a
    where a.alliance_id = t.alliance_id and st_covers(a.boundary, atlas.public_point(t.point, shown))
    order by st_area(a.boundary), a.id limit 1) end$$
), $$atlas.location t
  join facts.organisation o on o.alliance_id = t.alliance_id and o.id = t.organisation_id,
  lateral (
    select array['exact', 'kilometre', 'locality', 'hidden'] as ladder,
      case t.precision when 'hidden' then 'hidden' else t.public_precision end as shown
  ) precisions$$);
