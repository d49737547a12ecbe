-- People: accounts and sessions, which better-auth reads and writes; who belongs to which alliance; invitations; and
-- the answers kept for requests that are sent again. The roles of requests have no right on any of it.

create table identity."user" (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  -- May found alliances. Unknown to better-auth, so that no request of its can set it.
  operator boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table identity.session (
  id text primary key,
  user_id text not null references identity."user" on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on identity.session (user_id);

-- A way of signing in: a password (argon2id, with `provider_id` credential), or an identity from elsewhere.
create table identity.account (
  id text primary key,
  user_id text not null references identity."user" on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index on identity.account (user_id);

create table identity.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on identity.verification (identifier);

create table identity.membership (
  user_id text not null references identity."user" on delete cascade,
  alliance_id uuid not null references alliance on delete cascade,
  role text not null check (role in ('member', 'owner')),
  created_at timestamptz not null default now(),
  primary key (user_id, alliance_id)
);
create index on identity.membership (alliance_id);

-- A link that makes whoever opens it a member of one alliance. Without an alliance it is the first owner's: of every
-- alliance there is, and operator. Only a hash of the token is kept, so that reading this table opens nothing.
create table identity.invitation (
  id uuid primary key,
  token_hash text not null unique,
  alliance_id uuid references alliance on delete cascade,
  role text not null check (role in ('member', 'owner')),
  created_by text references identity."user" on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text references identity."user" on delete set null,
  constraint invitation_first_owner check (alliance_id is not null or role = 'owner')
);
create index on identity.invitation (alliance_id);

-- A request that carried an Idempotency-Key, and its answer; without a status it is still being answered.
create table identity.repeatable_request (
  id uuid primary key,
  user_id text not null references identity."user" on delete cascade,
  alliance_id uuid references alliance on delete cascade,
  key text not null,
  -- SHA-256 of the method, the address and the body.
  fingerprint text not null,
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz not null default now(),
  constraint repeatable_request_once unique nulls not distinct (user_id, alliance_id, key)
);
create index on identity.repeatable_request (created_at);
