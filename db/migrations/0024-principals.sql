-- Who may send a request again is a principal, not an account alone: `account:ID`, `participant:ID`, `token:ID`. What an
-- account was answered still goes with it. A key that is at work tells so again and again, so that a process which is
-- killed leaves none behind; and of a file that streams through, what it contained is known once it has.

alter table identity.repeatable_request
  add principal text,
  -- SHA-256 of a body that streamed through.
  add content text,
  -- Told again and again by the process that is at work on it; one that falls silent has died.
  add alive_at timestamptz not null default now();
update identity.repeatable_request set principal = 'account:' || user_id;
alter table identity.repeatable_request
  alter principal set not null,
  drop constraint repeatable_request_once,
  drop user_id,
  add account_id text generated always as (case when principal like 'account:%' then substr(principal, 9) end) stored
    references identity."user" on delete cascade,
  add constraint repeatable_request_once unique nulls not distinct (principal, alliance_id, key);
create index on identity.repeatable_request (account_id);

-- One-time links are kept nowhere. Without a body, an answer was for once only.
update identity.repeatable_request set body = null where body ~ '^\{"link":"[^"]*/(welcome|new-password)/';

-- What is public is read as `atlas_public`, which sees this schema and nothing else. Until there are editions, that is
-- which alliances show themselves to guests.
create view publication.alliance with (security_barrier) as
  select slug, name, purpose, languages, country, guest_access
  from atlas.alliance where guest_access <> 'none' and deleted_at is null;
grant select on publication.alliance to atlas_public;
