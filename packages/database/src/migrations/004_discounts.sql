-- Discounts (rules), vouchers (what carries a code) and the counters that keep their limits.

create table discount (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  version int not null default 1,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
  name jsonb not null,
  level text not null,
  type text not null,
  priority int not null default 100,
  automatic boolean not null default false,
  starts_at timestamptz,
  ends_at timestamptz check (ends_at is null or starts_at is null or ends_at > starts_at),
  -- The whole rule in the engine's own shape (Discount); the columns above are copies for lists and filters.
  rule jsonb not null,
  max_redemptions int check (max_redemptions > 0),
  max_redemptions_per_customer int check (max_redemptions_per_customer > 0),
  budget bigint check (budget > 0),
  used int not null default 0 check (used >= 0),
  spent bigint not null default 0 check (spent >= 0),
  overrun int not null default 0 check (overrun >= 0),
  overrun_spent bigint not null default 0 check (overrun_spent >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint discount_limit_holds check (max_redemptions is null or used - overrun <= max_redemptions),
  constraint discount_budget_holds check (budget is null or spent - overrun_spent <= budget)
) with (fillfactor = 50);
create index discount_partner on discount (partner_id, status, priority, id);
create index discount_live on discount (status, ends_at) where status = 'ACTIVE';
-- Automatic discounts whose uses are looked at with each pricing: few, however many discounts there are.
create index discount_counted on discount (id) where status = 'ACTIVE' and automatic
  and (max_redemptions is not null or max_redemptions_per_customer is not null or budget is not null);

-- Every form a rule ever had; drift and "who changed what" read it.
create table discount_version (
  discount_id uuid not null references discount,
  version int not null,
  rule jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (discount_id, version)
);
create trigger discount_version_is_history before update or delete on discount_version for each row execute function refuse_change();

create table voucher (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  discount_id uuid not null references discount,
  affiliate_id uuid,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED', 'RETIRED', 'MERGED')),
  merged_into_id uuid references voucher,
  is_public boolean not null default false,
  -- A public word in clear; a private code only as ciphertext (iv || tag || data) under a versioned key.
  public_code text,
  code_cipher bytea,
  cipher_key_version int,
  -- HMAC-SHA-256 of the code key and of its skeleton: the only way to find a code.
  code_index bytea not null,
  skeleton_index bytea not null,
  masked_code text not null,
  starts_at timestamptz,
  ends_at timestamptz,
  max_redemptions int check (max_redemptions > 0),
  max_redemptions_per_customer int check (max_redemptions_per_customer > 0),
  used int not null default 0 check (used >= 0),
  overrun int not null default 0 check (overrun >= 0),
  domains text[] not null default '{}',
  channels text[] not null default '{}',
  is_assigned_only boolean not null default false,
  restore_on text not null default 'CANCEL' check (restore_on in ('NEVER', 'CANCEL', 'FULL_REFUND')),
  credit_policy text not null default 'ALWAYS' check (credit_policy in ('ALWAYS', 'IF_INVOLVED', 'IF_WINNER')),
  tags text[] not null default '{}',
  created_at timestamptz not null default now(),
  check (case when is_public then public_code is not null and code_cipher is null
              else public_code is null and code_cipher is not null and cipher_key_version is not null end),
  constraint voucher_limit_holds check (max_redemptions is null or used - overrun <= max_redemptions)
) with (fillfactor = 50);
-- Over all codes ever, in any state: a retired code never goes to somebody else.
create unique index voucher_code_index on voucher (code_index);
create index voucher_skeleton_index on voucher (skeleton_index);
create index voucher_discount on voucher (discount_id, id);
create index voucher_affiliate on voucher (affiliate_id) where affiliate_id is not null;

create table voucher_assignment (
  customer_id uuid not null references customer on delete cascade,
  voucher_id uuid not null references voucher on delete cascade,
  assigned_at timestamptz not null default now(),
  primary key (customer_id, voucher_id)
);
create index voucher_assignment_voucher on voucher_assignment (voucher_id);

-- One use of a discount (and of the voucher that unlocked it) by one order.
create table redemption (
  id uuid primary key default uuidv7(),
  order_id uuid not null,
  discount_id uuid not null references discount,
  voucher_id uuid references voucher,
  partner_id uuid references partner,
  customer_id uuid references customer,
  affiliate_id uuid,
  state text not null default 'RESERVED' check (state in ('RESERVED', 'REDEEMED', 'RELEASED', 'RESTORED')),
  amount bigint not null check (amount >= 0),
  is_overrun boolean not null default false,
  counts_discount boolean not null default false,
  counts_voucher boolean not null default false,
  counts_budget boolean not null default false,
  channel text not null default 'WEB',
  reserved_at timestamptz not null default now(),
  redeemed_at timestamptz,
  released_at timestamptz,
  release_reason text,
  unique (order_id, discount_id)
);
create index redemption_voucher on redemption (voucher_id, reserved_at desc);
create index redemption_discount on redemption (discount_id, reserved_at desc);

-- Uses by one identity (member, e-mail, phone, LINE user) of one limited discount or voucher.
create table redemption_claim (
  subject_id uuid not null,
  identity_kind text not null check (identity_kind in ('MEMBER', 'EMAIL', 'PHONE', 'LINE')),
  identity_hash bytea not null,
  used int not null default 0 check (used >= 0),
  primary key (subject_id, identity_kind, identity_hash)
) with (fillfactor = 50);
-- Which claims a redemption took, so that a release gives back exactly those.
create table redemption_claim_use (
  redemption_id uuid not null references redemption,
  subject_id uuid not null,
  identity_kind text not null,
  identity_hash bytea not null,
  primary key (redemption_id, subject_id, identity_kind)
);

-- Every check and refusal of an entered code: reports, guess bursts, leak detection.
create table code_check (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  code_index bytea not null,
  voucher_id uuid,
  cart_id uuid,
  customer_id uuid,
  channel text not null default 'WEB',
  outcome text not null,
  address_hash bytea
);
create index code_check_voucher on code_check (voucher_id, at desc) where voucher_id is not null;
create index code_check_time on code_check (at desc);

-- Compiled rule sets are cached; every change counts the generation up (read with each pricing) and tells every process.
insert into setting (key, value) values ('rules.generation', '1');
create function tell_rules_changed() returns trigger language plpgsql as $$
begin
  update setting set value = to_jsonb((value #>> '{}')::bigint + 1), updated_at = now() where key = 'rules.generation';
  perform pg_notify('rules_changed', '');
  return null;
end $$;
create trigger discount_rules_changed_insert after insert or delete on discount for each statement execute function tell_rules_changed();
create trigger discount_rules_changed after update of status, rule, starts_at, ends_at, version, automatic on discount
  for each statement execute function tell_rules_changed();
