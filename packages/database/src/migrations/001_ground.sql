-- Ground: what every later chapter stands on.

-- Rows that are history are written once. Attached to every append-only table.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create table partner (
  id uuid primary key default uuidv7(),
  slug text not null unique,
  name jsonb not null,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED')),
  created_at timestamptz not null default now()
);

-- Pictures and files of the shop, served by the API under /media/:id with a long cache.
create table media (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  content_type text not null,
  bytes bytea not null,
  alt jsonb not null,
  created_at timestamptz not null default now()
);

create table setting (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

create table audit_log (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  partner_id uuid references partner,
  actor_kind text not null check (actor_kind in ('ADMIN', 'AFFILIATE', 'CUSTOMER', 'GUEST', 'SYSTEM', 'GATEWAY')),
  actor_id uuid,
  action text not null,
  object_type text not null,
  object_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  request_id text
);
create index audit_log_object on audit_log (object_type, object_id, at desc);
create trigger audit_log_is_history before update or delete on audit_log for each row execute function refuse_change();

-- Something a person should look at: a callback that disagrees, a late payment, an overrun.
create table alert (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  kind text not null,
  severity text not null default 'WARNING' check (severity in ('INFO', 'WARNING', 'CRITICAL')),
  order_id uuid,
  data jsonb not null default '{}',
  acknowledged_at timestamptz,
  acknowledged_by uuid
);
create index alert_open on alert (at desc) where acknowledged_at is null;
