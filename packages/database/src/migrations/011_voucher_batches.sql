-- Codes made in bulk: batches, to whom their codes are given, and the sealing of all codes under a newer key.

-- One wish for many codes. Rows and progress are written together, a chunk at a time: a killed worker loses the chunk
-- in hand, leaves no gap and makes none twice. What the codes are is decided when they are made, so no seed is kept.
create table voucher_batch (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  discount_id uuid not null references discount,
  affiliate_id uuid references affiliate,
  name text not null,
  source text not null default 'MADE' check (source in ('MADE', 'IMPORTED')),
  -- The engine's CodeFormat, its alphabet included; null for an import.
  format jsonb,
  count int not null check (count between 0 and 10000000),
  starts_at timestamptz,
  ends_at timestamptz,
  max_redemptions int check (max_redemptions > 0),
  max_redemptions_per_customer int check (max_redemptions_per_customer > 0),
  domains text[] not null default '{}',
  channels text[] not null default '{}',
  is_assigned_only boolean not null default false,
  restore_on text not null default 'CANCEL' check (restore_on in ('NEVER', 'CANCEL', 'FULL_REFUND')),
  credit_policy text not null default 'ALWAYS' check (credit_policy in ('ALWAYS', 'IF_INVOLVED', 'IF_WINNER')),
  tags text[] not null default '{}',
  state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED', 'FAILED')),
  made int not null default 0 check (made >= 0),
  -- Thrown away because they read like a code that exists.
  discarded int not null default 0 check (discarded >= 0),
  -- Whoever works on it holds it until then; past it another worker goes on.
  held_until timestamptz,
  holder uuid,
  busy_ms bigint not null default 0,
  failure text,
  exported_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  constraint voucher_batch_makes_no_more check (made <= count)
);
create index voucher_batch_list on voucher_batch (created_at desc, id desc);
create index voucher_batch_open on voucher_batch (created_at) where state in ('QUEUED', 'RUNNING');

alter table voucher add column batch_id uuid references voucher_batch;
create index voucher_batch_codes on voucher (batch_id, id) where batch_id is not null;

-- To whom codes of a batch are given, one each; a code follows as soon as there is one to give.
create table voucher_batch_recipient (
  batch_id uuid not null references voucher_batch on delete cascade,
  customer_id uuid not null references customer on delete cascade,
  voucher_id uuid unique references voucher,
  added_at timestamptz not null default clock_timestamp(),
  assigned_at timestamptz,
  -- Asked for by somebody, done by the worker.
  send_asked_at timestamptz,
  mail_id uuid,
  primary key (batch_id, customer_id)
);
create index voucher_batch_recipient_waiting on voucher_batch_recipient (batch_id, added_at) where voucher_id is null;
create index voucher_batch_recipient_unsent on voucher_batch_recipient (batch_id) where send_asked_at is not null and mail_id is null;

-- A mail that carries a code is kept without it; it is filled in when the mail leaves.
alter table mail add column voucher_id uuid references voucher;

-- Sealing all private codes under a newer key, a chunk at a time, while everything runs.
create table code_key_rotation (
  id uuid primary key default uuidv7(),
  to_version int not null,
  total int not null check (total >= 0),
  done int not null default 0 check (done >= 0),
  state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  cursor_voucher_id uuid,
  held_until timestamptz,
  holder uuid,
  busy_ms bigint not null default 0,
  failure text,
  created_by uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
-- One at a time: two could be sealing under different keys.
create unique index code_key_rotation_open on code_key_rotation ((true)) where state in ('QUEUED', 'RUNNING');

grant select, insert, update, delete on voucher_batch, voucher_batch_recipient to shop_partner;
revoke all on code_key_rotation from shop_partner;
alter table voucher_batch enable row level security;
create policy partner_reads on voucher_batch for select to shop_partner using (partner_id = current_partner());
create policy partner_inserts on voucher_batch for insert to shop_partner with check (partner_id = current_partner());
create policy partner_updates on voucher_batch for update to shop_partner using (partner_id = current_partner()) with check (partner_id = current_partner());
create policy partner_deletes on voucher_batch for delete to shop_partner using (partner_id = current_partner());
alter table voucher_batch_recipient enable row level security;
create policy partner_all on voucher_batch_recipient to shop_partner
  using (exists (select 1 from voucher_batch b where b.id = batch_id and b.partner_id = current_partner()))
  with check (exists (select 1 from voucher_batch b where b.id = batch_id and b.partner_id = current_partner()));
