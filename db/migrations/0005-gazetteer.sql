-- Populated places of the world (GeoNames, CC BY 4.0), so that a locality can be placed without asking anybody.

create table place (
  id integer primary key,
  name text not null,
  folded text not null generated always as (fold(name)) stored,
  country text not null,
  -- First-level administrative division, GeoNames code.
  division text not null,
  population integer not null,
  point geometry(Point, 4326) not null
);
create index on place (folded, country);
create index on place using gin (folded gin_trgm_ops);
create index on place using gist (point);
