-- Private links by which an organisation, without an account, confirms or corrects its own entry. Only a hash of the
-- token is kept, so that reading this table opens nothing; to which address one was sent is kept nowhere.
create table identity.entry_link (
  id uuid primary key,
  alliance_id uuid not null,
  organisation_id uuid not null,
  token_hash text not null unique,
  -- What its page and its mail are written in.
  language text not null check (language in ('en', 'fr')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  confirmed_at timestamptz,
  -- The mail that it was sent in.
  mail_id uuid references identity.outgoing_mail on delete set null,
  foreign key (alliance_id, organisation_id) references atlas.organisation on delete cascade
);
create index on identity.entry_link (alliance_id, organisation_id);
create index on identity.entry_link (expires_at);
