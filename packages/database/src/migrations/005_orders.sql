-- Carts, orders, and what an order sets in motion: shipments, course access.

create table cart (
  id uuid primary key default uuidv7(),
  token_hash bytea not null unique,
  customer_id uuid references customer,
  state text not null default 'OPEN' check (state in ('OPEN', 'ORDERED', 'MERGED')),
  currency text not null default 'TWD',
  channel text not null default 'WEB',
  shipping_method text,
  payment_method text,
  version int not null default 1,
  last_seen jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index cart_open_customer on cart (customer_id) where state = 'OPEN' and customer_id is not null;

create table cart_line (
  id uuid primary key default uuidv7(),
  cart_id uuid not null references cart on delete cascade,
  variant_id uuid not null references variant,
  quantity int not null check (quantity between 1 and 9999),
  unit_price_seen bigint not null,
  created_at timestamptz not null default now(),
  unique (cart_id, variant_id)
);

-- The voucher, never the text: a private code is not stored in clear anywhere.
create table cart_code (
  cart_id uuid not null references cart on delete cascade,
  voucher_id uuid not null references voucher,
  matched_by text not null default 'KEY' check (matched_by in ('KEY', 'SKELETON', 'LINK')),
  entered_at timestamptz not null default clock_timestamp(),
  primary key (cart_id, voucher_id)
);

create sequence order_number_sequence;
create table orders (
  id uuid primary key default uuidv7(),
  number text not null unique,
  access_token_hash bytea not null,
  cart_id uuid references cart,
  customer_id uuid references customer,
  state text not null default 'PENDING' check (state in
    ('PENDING', 'AWAITING_PAYMENT', 'PAID', 'COMPLETED', 'EXPIRED', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED')),
  currency text not null,
  locale text not null default 'zh-TW',
  channel text not null default 'WEB',
  contact_name text not null,
  email text not null,
  email_key text not null,
  phone text not null,
  phone_key text not null,
  subtotal bigint not null check (subtotal >= 0),
  discount_total bigint not null check (discount_total >= 0),
  shipping_total bigint not null check (shipping_total >= 0),
  tax_total bigint not null check (tax_total >= 0),
  total bigint not null check (total >= 0),
  refunded_total bigint not null default 0 check (refunded_total >= 0 and refunded_total <= total),
  payment_method text not null,
  shipping_method text,
  shipping_address jsonb,
  invoice jsonb not null default '{}',
  note text,
  hold_number int not null default 1,
  placed_at timestamptz not null default now(),
  pay_until timestamptz,
  paid_at timestamptz,
  completed_at timestamptz,
  needs_refund boolean not null default false,
  needs_review text,
  superseded_by uuid
);
create index orders_customer on orders (customer_id, placed_at desc);
create index orders_email on orders (email_key, placed_at desc);
create index orders_phone on orders (phone_key);
create index orders_placed on orders (placed_at desc, id desc);
create index orders_state on orders (state, placed_at desc);
create index orders_due on orders (pay_until) where state in ('PENDING', 'AWAITING_PAYMENT');
create unique index orders_cart on orders (cart_id) where cart_id is not null;
alter table redemption add foreign key (order_id) references orders;
alter table alert add foreign key (order_id) references orders;

create table order_line (
  id uuid primary key default uuidv7(),
  order_id uuid not null references orders,
  partner_id uuid not null references partner,
  product_id uuid not null references product,
  product_version int not null,
  variant_id uuid not null references variant,
  kind text not null check (kind in ('PHYSICAL', 'COURSE')),
  sku text not null,
  name jsonb not null,
  options jsonb not null default '[]',
  media_id uuid,
  unit_price bigint not null check (unit_price >= 0),
  quantity int not null check (quantity > 0),
  list_total bigint not null,
  discount_total bigint not null check (discount_total >= 0),
  total bigint not null check (total >= 0),
  tax_rate numeric(20,5) not null,
  refunded_quantity int not null default 0 check (refunded_quantity between 0 and quantity),
  refunded_total bigint not null default 0 check (refunded_total between 0 and total),
  position int not null default 0,
  foreign key (product_id, product_version) references product_version,
  check (list_total - discount_total = total)
);
create index order_line_order on order_line (order_id, position);
create index order_line_product on order_line (product_id);
alter table stock_movement add foreign key (order_line_id) references order_line;

create table order_history (
  id uuid primary key default uuidv7(),
  order_id uuid not null references orders,
  at timestamptz not null default clock_timestamp(),
  event text not null,
  from_state text,
  to_state text not null,
  actor_kind text not null check (actor_kind in ('ADMIN', 'CUSTOMER', 'GUEST', 'SYSTEM', 'GATEWAY')),
  actor_id uuid,
  reason text,
  data jsonb not null default '{}'
);
create index order_history_order on order_history (order_id, at, id);
create trigger order_history_is_history before update or delete on order_history for each row execute function refuse_change();

-- What was priced, under which rules, with which answer. Canonical JSON and its SHA-256.
create table order_snapshot (
  order_id uuid primary key references orders,
  canonical text not null,
  sha256 text not null,
  rule_set_hash text not null,
  engine_version text not null,
  created_at timestamptz not null default now(),
  check (sha256 = encode(sha256(convert_to(canonical, 'UTF8')), 'hex'))
);
create trigger order_snapshot_is_history before update or delete on order_snapshot for each row execute function refuse_change();
create trigger order_snapshot_stays before truncate on order_snapshot for each statement execute function refuse_change();

create table shipment (
  id uuid primary key default uuidv7(),
  order_id uuid not null references orders,
  partner_id uuid not null references partner,
  state text not null default 'OPEN' check (state in ('OPEN', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
  carrier text,
  tracking_number text,
  shipped_at timestamptz,
  delivered_at timestamptz,
  created_at timestamptz not null default now(),
  unique (order_id, partner_id)
);

create table course_grant (
  id uuid primary key default uuidv7(),
  order_line_id uuid not null unique references order_line,
  course_id uuid not null references course,
  customer_id uuid references customer,
  starts_at timestamptz not null default now(),
  ends_at timestamptz,
  revoked_at timestamptz,
  revoke_reason text
);
create index course_grant_customer on course_grant (customer_id, course_id);
