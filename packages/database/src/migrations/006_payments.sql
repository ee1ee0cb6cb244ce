-- Payments: attempts, what the gateway told us, and money going back.

create table payment (
  id uuid primary key default uuidv7(),
  order_id uuid not null references orders,
  provider text not null default 'ECPAY' check (provider in ('ECPAY', 'NONE')),
  method text not null check (method in ('CREDIT', 'ATM', 'CVS', 'BARCODE', 'FREE')),
  -- Our number for this attempt (MerchantTradeNo): unique for ever, a retry takes a new one.
  trade_number text not null unique,
  provider_trade_number text,
  state text not null default 'CREATED' check (state in
    ('CREATED', 'NUMBER_ISSUED', 'PAID', 'FAILED', 'EXPIRED', 'CANCELLED', 'REFUNDED', 'PARTIALLY_REFUNDED')),
  amount bigint not null check (amount >= 0),
  refunded_amount bigint not null default 0 check (refunded_amount >= 0 and refunded_amount <= amount),
  bank_code text,
  account_number text,
  store_code text,
  barcodes text[],
  pay_until timestamptz,
  paid_at timestamptz,
  failure_code text,
  failure_message text,
  -- Set when money came a second time for the same order: goes to the refund list.
  is_duplicate boolean not null default false,
  created_at timestamptz not null default now()
);
create index payment_order on payment (order_id, created_at);
create unique index payment_provider_trade on payment (provider, provider_trade_number) where provider_trade_number is not null;
-- Money counts once an order.
create unique index payment_paid_once on payment (order_id) where state in ('PAID', 'REFUNDED', 'PARTIALLY_REFUNDED') and not is_duplicate;

-- Every message as it came, before anything is decided about it.
create table payment_notice (
  id uuid primary key default uuidv7(),
  received_at timestamptz not null default clock_timestamp(),
  provider text not null default 'ECPAY',
  kind text not null check (kind in ('PAYMENT', 'NUMBER', 'BROWSER', 'QUERY')),
  raw text not null,
  is_verified boolean not null,
  trade_number text
);
create index payment_notice_trade on payment_notice (trade_number, received_at);
create trigger payment_notice_is_history before update or delete on payment_notice for each row execute function refuse_change();
create table payment_notice_outcome (
  notice_id uuid primary key references payment_notice,
  order_id uuid references orders,
  outcome text not null,
  decided_at timestamptz not null default clock_timestamp()
);

create table refund (
  id uuid primary key default uuidv7(),
  order_id uuid not null references orders,
  payment_id uuid not null references payment,
  amount bigint not null check (amount > 0),
  tax_amount bigint not null default 0,
  mode text not null check (mode in ('KEEP', 'REEVALUATE', 'FULL')),
  state text not null default 'REQUESTED' check (state in ('REQUESTED', 'MANUAL', 'DONE', 'FAILED')),
  reason text not null,
  lines jsonb not null default '[]',
  gateway_plan jsonb,
  failure text,
  requested_by uuid,
  requested_at timestamptz not null default now(),
  done_at timestamptz
);
create index refund_order on refund (order_id);

create table line_notice (
  id uuid primary key default uuidv7(),
  received_at timestamptz not null default clock_timestamp(),
  webhook_event_id text unique,
  raw text not null
);
