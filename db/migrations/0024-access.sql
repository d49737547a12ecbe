-- Access ends as well as it begins: invitations can be taken back, a forgotten password is replaced by a one-time link,
-- failed attempts to sign in are counted, and event streams hear when what let them in has ended.

alter table identity.invitation add column revoked_at timestamptz;

-- A one-time link by which one account chooses a new password. Only a hash of the token is kept, and of several links
-- only the newest.
create table identity.password_link (
  id uuid primary key,
  user_id text not null unique references identity."user" on delete cascade,
  token_hash text not null unique,
  -- Null: made on the machine that the service runs on.
  created_by text references identity."user" on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on identity.password_link (created_by);

-- Wrong passwords since the last right one.
create table identity.failed_attempt (
  -- SHA-256 of what they were for: whoever mistypes an address leaves it nowhere.
  key text primary key,
  failures integer not null default 1,
  -- Of these, the ones without a day's pause: the wait before the next attempt grows with them.
  run integer not null default 1,
  since timestamptz not null default now(),
  last_at timestamptz not null default now()
);
create index on identity.failed_attempt (last_at);

-- Listeners on the channel `atlas_access` are told whose access may have ended: {"sessionId"}, {"userId"}, {"userId",
-- "allianceId"} or {"allianceId"}.
create function tell_access_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('atlas_access', case tg_table_name
    when 'session' then jsonb_build_object('sessionId', to_jsonb(old) -> 'id')
    when 'user' then jsonb_build_object('userId', to_jsonb(old) -> 'id')
    when 'membership' then
      jsonb_build_object('userId', to_jsonb(old) -> 'user_id', 'allianceId', to_jsonb(old) -> 'alliance_id')
    else jsonb_build_object('allianceId', to_jsonb(old) -> 'id') end::text);
  return null;
end $$;

create trigger session_access after delete on identity.session
  for each row execute function tell_access_change();
create trigger user_access after update on identity."user"
  for each row when (old.operator <> new.operator) execute function tell_access_change();
create trigger membership_access after update or delete on identity.membership
  for each row execute function tell_access_change();
-- By whatever way: a setting, its undoing, a deletion. At the end of the transaction, so that listeners first hear of the
-- change itself.
create constraint trigger alliance_access after update on alliance deferrable initially deferred
  for each row when (old.guest_access <> new.guest_access or old.deleted_at is distinct from new.deleted_at)
  execute function tell_access_change();
