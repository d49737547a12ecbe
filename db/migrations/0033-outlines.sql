-- Outlines of countries, regions and the like by name, so that nobody has to draw what has been drawn. They are public
-- data and no alliance's: everybody with an account reads them. Some come with the product, the command line adds others.

create table outline_catalogue (
  name text primary key check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null,
  credit text not null,
  -- Of one that comes with the product, what it was made of; null for those that were added.
  made_of text,
  added_at timestamptz not null default now()
);

-- What an outline is found by: its names in all languages, folded, each on a line of its own between two ends.
create function labels_key(labels jsonb) returns text
  language sql immutable parallel safe strict
  set search_path = atlas, pg_catalog
  as $$
    select E'\n' || coalesce(string_agg(distinct fold(value), E'\n'), '') || E'\n' from jsonb_each_text(labels)
  $$;

create table outline (
  catalogue text not null references outline_catalogue on delete cascade,
  code text not null,
  labels jsonb not null,
  key text not null generated always as (labels_key(labels)) stored,
  -- ISO 3166-1 alpha-2; null where it lies in none, or in none that is known.
  country text,
  boundary geometry(MultiPolygon, 4326) not null,
  square_metres float8 not null,
  primary key (catalogue, code)
);
create index outline_by_key on outline using gin (key gin_trgm_ops);
create index outline_by_boundary on outline using gist (boundary);

-- An area as a valid multipolygon: slivers and crossings are mended. Null where no surface is left.
create function valid_area(area geometry) returns geometry
  language sql immutable parallel safe strict
  set search_path = atlas, public
  as $$
    select case when not st_isempty(shape) then shape end
    from (
      select case when st_isvalid(area) then st_multi(area)
        else st_multi(st_collectionextract(st_makevalid(area), 3)) end as shape
    ) s
  $$;

-- A catalogue on its way: its features in their order, and nothing once it is added.
create unlogged table outline_row (catalogue text, n integer, code text, labels jsonb, boundary geometry(MultiPolygon, 4326));

grant select on outline_catalogue, outline, place to atlas_identity;
grant select on outline_catalogue, outline to atlas_member;
grant delete on outline_catalogue, outline to atlas_identity;
-- Who may fill tables by COPY. Places tell whether longitude and latitude were mixed up.
grant select, insert, update, delete on outline_catalogue, outline, outline_row to atlas_import;
grant select on place to atlas_import;
