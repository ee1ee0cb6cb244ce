-- People: who signs in (tables of the auth library), who buys, and what they may do.

create table auth_user (
  id uuid primary key default uuidv7(),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table auth_session (
  id uuid primary key default uuidv7(),
  user_id uuid not null references auth_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_session_user on auth_session (user_id);
create table auth_account (
  id uuid primary key default uuidv7(),
  user_id uuid not null references auth_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index auth_account_user on auth_account (user_id);
create table auth_verification (
  id uuid primary key default uuidv7(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_verification_identifier on auth_verification (identifier);

-- Roles beyond "customer", which everybody is. A partner id narrows an admin to one partner's rows.
create table user_role (
  id uuid primary key default uuidv7(),
  user_id uuid not null references auth_user on delete cascade,
  role text not null check (role in ('ADMIN', 'AFFILIATE')),
  partner_id uuid references partner,
  granted_at timestamptz not null default now(),
  unique nulls not distinct (user_id, role, partner_id)
);

create table customer_group (
  id uuid primary key default uuidv7(),
  slug text not null unique,
  name jsonb not null
);

create table customer (
  id uuid primary key default uuidv7(),
  user_id uuid unique references auth_user on delete set null,
  name text not null default '',
  email text,
  email_key text,
  phone text,
  phone_key text,
  locale text not null default 'zh-TW' check (locale in ('zh-TW', 'en')),
  bound_affiliate_id uuid,
  bound_until timestamptz,
  created_at timestamptz not null default now()
);
-- Not unique: two accounts whose addresses reach one mailbox are two accounts, and one person for every limit.
create index customer_email_key on customer (email_key) where email_key is not null;
create index customer_phone_key on customer (phone_key);

create table customer_group_member (
  customer_group_id uuid not null references customer_group on delete cascade,
  customer_id uuid not null references customer on delete cascade,
  primary key (customer_id, customer_group_id)
);

create table address (
  id uuid primary key default uuidv7(),
  customer_id uuid not null references customer on delete cascade,
  recipient text not null,
  phone text not null,
  postal_code text not null,
  city text not null,
  district text not null,
  street text not null,
  is_default boolean not null default false,
  created_at timestamptz not null default now()
);
create index address_customer on address (customer_id);

create table lesson_progress (
  customer_id uuid not null references customer on delete cascade,
  lesson_id uuid not null references lesson on delete cascade,
  seconds int not null default 0 check (seconds >= 0),
  completed_at timestamptz,
  updated_at timestamptz not null default now(),
  primary key (customer_id, lesson_id)
);
