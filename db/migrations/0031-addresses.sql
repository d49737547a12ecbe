-- Streets and houses of address files that an operator has added, so that addresses are found without asking anybody.
-- They are public data and no alliance's: members read them, the command line adds and removes them.

create table address_file (
  name text primary key check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  credit text not null,
  streets integer not null default 0,
  houses integer not null default 0,
  added_at timestamptz not null default now()
);

-- What a street is found by: folded, usual abbreviations written out, without the small words between. "Bd. du Mal Foch"
-- and "Boulevard Maréchal Foch" are one street.
create function street_key(name text) returns text
  language sql immutable parallel safe strict
  set search_path = atlas, pg_catalog
  as $$
    select btrim(regexp_replace(
      regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        fold(name),
        '^r\M', 'rue'), '\m(av|ave)\M', 'avenue'), '\m(bd|bld|blvd|boul)\M', 'boulevard'), '\mpl\M', 'place'),
        '\m(ch|chem|che)\M', 'chemin'), '\mimp\M', 'impasse'), '\m(rte)\M', 'route'), '\m(fg|fbg)\M', 'faubourg'),
        '\m(gal|gen)\M', 'general'), '\mmal\M', 'marechal'), '\m(dr)\M', 'docteur'), '\mst\M', 'saint'),
      '\m(de|du|des|la|le|les|l|d|the|of|van|von)\M|\s+', ' ', 'g'))
  $$;

create table address_street (
  id bigint generated always as identity primary key,
  file text not null references address_file on delete cascade,
  country text not null check (country ~ '^[A-Z]{2}$'),
  postcode text not null,
  locality text not null,
  locality_key text not null generated always as (place_key(locality)) stored,
  name text not null,
  key text not null generated always as (street_key(name)) stored,
  -- The house nearest to the middle of them all.
  point geometry(Point, 4326) not null
);
create index address_street_by_postcode on address_street (postcode, country);
create index address_street_by_locality on address_street (locality_key, country);
create index address_street_by_file on address_street (file);

create table address_house (
  street_id bigint not null references address_street on delete cascade,
  number integer not null,
  -- What follows the number: bis, ter, A.
  suffix text not null,
  point geometry(Point, 4326) not null
);
create index address_house_by_number on address_house (street_id, number);
create index address_house_by_point on address_house using gist (point);

-- A file on its way: rows of it, and nothing once it is added.
create unlogged table address_row (
  country text, postcode text, locality text, street text, number integer, suffix text,
  longitude float8, latitude float8
);

grant select on address_file, address_street, address_house to atlas_member, atlas_identity;
grant delete on address_file, address_street, address_house to atlas_identity;
-- Who may fill tables by COPY.
grant select, insert, update, delete on address_file, address_street, address_house, address_row to atlas_import;
