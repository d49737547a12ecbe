-- How many people live in a territory, as far as the gazetteer tells.

-- More people than an integer counts live in some continents.
alter table territory add population bigint;

-- Null while the gazetteer is empty: then nobody knows, which is not the same as nobody living there.
create function count_population() returns trigger
  language plpgsql security definer set search_path = atlas, public
as $$
begin
  new.population := (
    select coalesce(sum(population), 0) from place
    where st_covers(new.boundary, point)
    having to_regclass('place_by_key') is not null);
  return new;
end $$;
create trigger territory_population before insert or update of boundary on territory
  for each row execute function count_population();

-- For territories that were there before the gazetteer. Nobody changed them, so no revision counts it and no history
-- tells of it.
create function count_populations() returns void
  language plpgsql set search_path = atlas, public
as $$
begin
  alter table territory disable trigger user;
  update territory t
  set population = (select coalesce(sum(p.population), 0) from place p where st_covers(t.boundary, p.point));
  alter table territory enable trigger user;
end $$;

do $$
begin
  if to_regclass('place_by_key') is not null then
    create index place_by_point on place using gist (point);
    analyze place;
    perform count_populations();
  end if;
end $$;
