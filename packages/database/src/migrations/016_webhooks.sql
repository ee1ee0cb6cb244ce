-- Events leave the house: who is told, what was told to whom, and every try. And codes sent by LINE.

create table webhook_endpoint (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  url text not null check (url ~ '^https?://'),
  description text not null default '',
  -- Empty is every event.
  event_types text[] not null default '{}',
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED', 'DISABLED')),
  -- Sealed like private codes; the secret before it signs too until its time is over.
  secret_cipher bytea not null,
  secret_key_version int not null,
  old_secret_cipher bytea,
  old_secret_key_version int,
  old_secret_until timestamptz,
  -- Since when every try has failed; null when the last one did not.
  failing_since timestamptz,
  disabled_reason text check (disabled_reason in ('GONE', 'FAILING', 'BY_HAND')),
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint webhook_endpoint_disabled_for_a_reason check ((status = 'DISABLED') = (disabled_reason is not null))
);
create index webhook_endpoint_partner on webhook_endpoint (partner_id, id);

-- One event for one endpoint.
create table webhook_delivery (
  id uuid primary key default uuidv7(),
  endpoint_id uuid not null references webhook_endpoint on delete cascade,
  event_id uuid not null references outbox_event on delete cascade,
  -- Copies of the event's: its order is kept by them.
  aggregate_type text not null,
  aggregate_id uuid not null,
  state text not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  attempts int not null default 0 check (attempts >= 0),
  -- Tries before it was last replayed: each replay has its own schedule.
  attempts_before int not null default 0,
  next_attempt_at timestamptz not null default clock_timestamp(),
  -- Whoever sends it holds it until then; past it another worker goes on.
  held_until timestamptz,
  holder uuid,
  created_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  unique (endpoint_id, event_id)
);
create index webhook_delivery_event on webhook_delivery (event_id);
create index webhook_delivery_list on webhook_delivery (endpoint_id, state, id);
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at) where state = 'PENDING';
create index webhook_delivery_order on webhook_delivery (endpoint_id, aggregate_type, aggregate_id, event_id)
  where state = 'PENDING';

create table webhook_attempt (
  delivery_id uuid not null references webhook_delivery on delete cascade,
  attempt int not null check (attempt > 0),
  at timestamptz not null,
  -- Null when there was no answer; `failure` says why.
  status int,
  latency_ms int not null check (latency_ms >= 0),
  failure text,
  response text,
  primary key (delivery_id, attempt)
);

create index outbox_event_handled on outbox_event (handled_at) where handled_at is not null;

-- A message by LINE, kept like a mail: without the code it carries.
create table line_message (
  id uuid primary key default uuidv7(),
  created_at timestamptz not null default now(),
  customer_id uuid not null references customer on delete cascade,
  locale text not null,
  template text not null,
  text_body text not null,
  voucher_id uuid references voucher,
  state text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'FAILED')),
  attempts int not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz not null default clock_timestamp(),
  held_until timestamptz,
  holder uuid,
  sent_at timestamptz,
  failure text
);
create index line_message_queue on line_message (next_attempt_at) where state = 'QUEUED';

alter table voucher_batch_recipient add column line_asked_at timestamptz, add column line_message_id uuid;
create index voucher_batch_recipient_line on voucher_batch_recipient (batch_id)
  where line_asked_at is not null and line_message_id is null;

revoke all on line_message from shop_partner;
grant select, insert, update, delete on webhook_endpoint, webhook_delivery, webhook_attempt to shop_partner;
alter table webhook_endpoint enable row level security;
create policy partner_all on webhook_endpoint to shop_partner
  using (partner_id = current_partner()) with check (partner_id = current_partner());
alter table webhook_delivery enable row level security;
create policy partner_all on webhook_delivery to shop_partner
  using (exists (select 1 from webhook_endpoint w where w.id = endpoint_id and w.partner_id = current_partner()))
  with check (exists (select 1 from webhook_endpoint w where w.id = endpoint_id and w.partner_id = current_partner()));
alter table webhook_attempt enable row level security;
create policy partner_all on webhook_attempt to shop_partner
  using (exists (select 1 from webhook_delivery d where d.id = delivery_id))
  with check (exists (select 1 from webhook_delivery d where d.id = delivery_id));
