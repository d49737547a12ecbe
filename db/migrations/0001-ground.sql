-- The ground everything stands on: extensions, the schemas, and the two roles through which requests read and
-- write. `atlas_member` works on one alliance at a time (row-level security); `atlas_public` sees nothing but
-- what has been published.

create extension if not exists postgis schema public;
create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

create schema publication;
create schema identity;

do $$
begin
  if not exists (select from pg_roles where rolname = 'atlas_member') then create role atlas_member nologin; end if;
  if not exists (select from pg_roles where rolname = 'atlas_public') then create role atlas_public nologin; end if;
  -- Roles belong to the whole cluster: another database may be granting them at this very moment.
exception when unique_violation or duplicate_object then null;
end $$;

do $$
begin
  execute format('grant atlas_member, atlas_public to %I', current_user);
end $$;

revoke all on schema atlas, identity from public;
grant usage on schema atlas to atlas_member;
grant usage on schema publication to atlas_public;

-- Folds a name for comparison: accents, case and punctuation go, spaces collapse. The same rule stands in
-- shared/src/names.ts; a test holds the two together.
create function fold(name text) returns text
  language sql immutable parallel safe strict
  set search_path = public
  as $$ select trim(regexp_replace(lower(unaccent('public.unaccent'::regdictionary, name)), '[^[:alnum:]]+', ' ', 'g')) $$;

-- The alliance a transaction works on, as row-level security sees it; null outside of one.
create function current_alliance() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('atlas.alliance', true), '')::uuid $$;
