create table meta (key text primary key, value text not null);

create table users (
  id text primary key,
  kind text not null check (kind in ('anonymous', 'registered')),
  available integer not null default 0 check (available >= 0),
  frozen integer not null default 0 check (frozen >= 0),
  created_at timestamptz not null
);

create table clients (
  client_id text primary key,
  user_id text not null references users(id) on delete cascade,
  next_token_at timestamptz not null
);

create table sessions (
  key bigint generated always as identity primary key,
  user_id text not null references users(id) on delete cascade,
  id text not null,
  task_id text not null unique,
  task_name text not null,
  language text,
  version integer not null default 1,
  position integer not null default 0,
  draft jsonb not null default '{}',
  extra jsonb not null default '{}',
  memory jsonb,
  edit_turns integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (user_id, id)
);

create table tokens (
  hash bytea primary key,
  id text not null unique,
  user_id text not null references users(id) on delete cascade,
  kind text not null check (kind in ('anonymous', 'manual')),
  label text not null default '',
  scopes text[] not null,
  session_key bigint references sessions(key) on delete cascade,
  plan text not null check (plan in ('free', 'full')),
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index tokens_user on tokens (user_id);

create table claims (
  hash bytea primary key,
  session_key bigint not null references sessions(key) on delete cascade,
  expires_at timestamptz not null
);

create table history (
  session_key bigint not null references sessions(key) on delete cascade,
  position integer not null,
  version integer not null,
  commands jsonb not null,
  label text not null,
  draft jsonb not null,
  created_at timestamptz not null,
  primary key (session_key, position)
);

create table assets (
  id text primary key,
  session_key bigint not null references sessions(key) on delete cascade,
  position bigint generated always as identity,
  name text not null,
  hash text not null,
  size_bytes bigint not null,
  blob text not null,
  view_blob text not null,
  view_type text not null,
  thumbnail_blob text,
  asset jsonb not null,
  source text not null check (source in ('upload', 'url', 'generated')),
  made jsonb,
  created_at timestamptz not null,
  unique (session_key, hash, name)
);
create index assets_session on assets (session_key, position);

create table turns (
  id text primary key,
  sequence bigint generated always as identity,
  session_key bigint not null references sessions(key) on delete cascade,
  user_id text not null,
  invocation text not null,
  request_hash text not null,
  message jsonb not null,
  streaming boolean not null default false,
  idempotency_key text,
  status text not null default 'queued'
    check (status in ('imported', 'queued', 'running', 'done', 'failed', 'cancelled')),
  owner text,
  lease_until timestamptz,
  price integer not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);
create index turns_session on turns (session_key, sequence);
create index turns_open on turns (status) where status in ('queued', 'running');
create unique index turns_idempotency on turns (user_id, idempotency_key) where idempotency_key is not null;

create table events (
  turn_id text not null references turns(id) on delete cascade,
  seq integer not null,
  event jsonb not null,
  primary key (turn_id, seq)
);

create table ledger (
  id bigint generated always as identity primary key,
  user_id text not null references users(id) on delete cascade,
  turn_id text,
  kind text not null check (kind in ('grant', 'expire', 'reserve', 'settle', 'release')),
  available integer not null,
  frozen integer not null,
  created_at timestamptz not null
);
create index ledger_user on ledger (user_id, id);
create unique index ledger_turn on ledger (turn_id, kind) where turn_id is not null;

create table renders (
  key text primary key,
  user_id text not null references users(id) on delete cascade,
  id text not null,
  session_key bigint not null references sessions(key) on delete cascade,
  body_hash text not null,
  draft jsonb not null,
  output jsonb not null,
  status text not null default 'pending' check (status in ('pending', 'processing', 'completed', 'failed')),
  progress integer not null default 0,
  attempts integer not null default 0,
  spent_ms integer not null default 0,
  error text,
  total_chunks integer not null default 0,
  done_chunks integer not null default 0,
  result jsonb,
  result_blob text,
  hidden boolean not null default false,
  created_at timestamptz not null,
  started_at timestamptz,
  completed_at timestamptz,
  unique (user_id, id)
);
create index renders_open on renders (status) where status in ('pending', 'processing');
create index renders_session on renders (session_key);

create table chunks (
  render_key text not null references renders(key) on delete cascade,
  index integer not null,
  cache_key text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done')),
  primary key (render_key, index)
);

create table chunk_blobs (
  cache_key text primary key,
  blob text not null,
  created_at timestamptz not null
);

create table webhooks (
  id text primary key,
  user_id text not null references users(id) on delete cascade,
  url text not null,
  secret text not null,
  created_at timestamptz not null
);
