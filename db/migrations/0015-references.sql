-- Organisations and territories go by the thousand, as when an import or a grid of hexagons is undone. For each of them
-- the store looks for what refers to it: without an index that is a look at every row, once for each that goes.
create index organisation_by_expected_territory on organisation (alliance_id, expected_territory_id) where expected_territory_id is not null;
create index organisation_by_who_approaches on organisation (alliance_id, approached_by_id) where approached_by_id is not null;
create index action_by_responsible on action (alliance_id, responsible_id) where responsible_id is not null;
create index survey_by_territory on survey (alliance_id, territory_id) where territory_id is not null;
create index expectation_by_territory on expectation (alliance_id, territory_id) where territory_id is not null;

-- After every change it is asked which gaps somebody pursues by a missing actor: a few among all organisations.
create index organisation_by_answered_gap on organisation (alliance_id, answers_gap) where answers_gap is not null;
