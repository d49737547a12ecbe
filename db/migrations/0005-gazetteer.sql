-- Populated places of the world (GeoNames, CC BY 4.0), so that a locality can be placed without asking anybody.

-- What a place is found by: its folded name with the usual abbreviations written out. "St-Médard" and "Saint Médard" are
-- the same place, as are "Villeneuve s/Lot" and "Villeneuve-sur-Lot".
create function place_key(name text) returns text
  language sql immutable parallel safe strict
  set search_path = atlas, pg_catalog
  as $$
    select regexp_replace(regexp_replace(regexp_replace(fold(name),
      '\m(st|sint|sankt)\M', 'saint', 'g'), '\mste\M', 'sainte', 'g'), '(?<=\S) s (?=\S)', ' sur ', 'g')
  $$;

-- What is left of a locality without what people write around it: the part after a comma or in brackets, postcodes,
-- districts by number, "Cedex", "Co.", "commune de", "gemeente", "kommun".
create function bare_place_key(locality text) returns text
  language sql immutable parallel safe strict
  set search_path = atlas, pg_catalog
  as $$
    select btrim(regexp_replace(regexp_replace(regexp_replace(
      place_key(regexp_replace(locality, '(?<=\S)\s*[,;(/].*$', '')),
      '\m\d{4} [a-z]{2} ', ' ', 'g'),
      '\m[a-z]*\d[a-z\d]*\M', ' ', 'g'),
      '\m(cedex|arrondissement|commune|mairie|ville|metropole|city|county|co|town|municipality|greater|gemeente|stad|stadt|landkreis|kommun|lan)\M( (de|du|des|d|of|van)\M)?|\s+',
      ' ', 'g'))
  $$;

create table place (
  id integer primary key,
  name text not null,
  key text not null generated always as (place_key(name)) stored,
  country text not null,
  -- First-level administrative division, GeoNames code.
  division text not null,
  population integer not null,
  point geometry(Point, 4326) not null
);
-- Its indexes are made once it is filled (gazetteer.ts), which is faster, and says that all of it is there.
