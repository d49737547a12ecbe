-- The name that lists are sorted and searched by, by one rule: that in the first of the alliance's languages in which
-- the organisation has one, else the first by the code of its language. Whoever writes names writes nothing else.

create function sort_name_of(names jsonb, languages text[]) returns text
  language sql immutable parallel safe
  return fold(coalesce(
    (select names ->> language from unnest(languages) with ordinality as known (language, place)
     where names ->> language <> '' order by place limit 1),
    (select value from jsonb_each_text(names) where value <> '' order by key collate "C" limit 1),
    ''));

create function set_sort_name() returns trigger
  language plpgsql
as $$
begin
  new.sort_name := atlas.sort_name_of(new.names, (select languages from atlas.alliance where id = new.alliance_id));
  return new;
end $$;

-- No change of anybody's: history does not follow it, and no revision counts it.
alter table organisation disable trigger user;
update organisation o set sort_name = sort_name_of(o.names, a.languages) from alliance a
where a.id = o.alliance_id and o.sort_name <> sort_name_of(o.names, a.languages);
alter table organisation enable trigger user;

alter table organisation alter sort_name set default '';
create trigger organisation_sort_name_first before insert on organisation
  for each row execute function set_sort_name();
create trigger organisation_sort_name before update on organisation for each row
  when (old.names is distinct from new.names or old.sort_name is distinct from new.sort_name)
  execute function set_sort_name();

-- An alliance that orders its languages anew orders its organisations anew.
create function sort_anew() returns trigger
  language plpgsql
as $$
begin
  update atlas.organisation set sort_name = ''
  where alliance_id = new.id and sort_name <> atlas.sort_name_of(names, new.languages);
  return null;
end $$;
create trigger alliance_sort_anew after update on alliance for each row
  when (old.languages is distinct from new.languages) execute function sort_anew();
