-- What the reports read: checks with reason, figures, amount and network; uses by when they were redeemed; guess bursts.

-- A text that can't be a code has no index, and is counted all the same.
alter table code_check alter column code_index drop not null;
alter table code_check
  -- ENTRY: somebody entered it; ORDER: it fell away when the order was to be placed.
  add column stage text not null default 'ENTRY' check (stage in ('ENTRY', 'ORDER')),
  -- Why it is refused, waits or is covered; null when it applied.
  add column reason text,
  add column figures jsonb not null default '{}',
  -- What it took off; zero unless it applied.
  add column amount bigint not null default 0 check (amount >= 0),
  -- Keyed hash of the network (IPv4 /24, IPv6 /64). Forgotten with the address.
  add column prefix_hash bytea;
-- Only what is still to be forgotten: as small as the retention time, however long the history.
create index code_check_address on code_check (at) where address_hash is not null;

alter table redemption
  add column address_hash bytea,
  add column prefix_hash bytea;
create index redemption_address on redemption (reserved_at) where address_hash is not null;
-- Reports go by the moment of redeeming: they read the period asked, not the history.
create index redemption_redeemed on redemption (redeemed_at) where redeemed_at is not null;

-- Many codes nobody has, or tries while locked out, from one network, customer or cart in a short time: one row a burst.
create table guess_burst (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('NETWORK', 'CUSTOMER', 'CART')),
  -- The network's keyed hash in hex, or an id. Forgotten like an address.
  subject text,
  customer_id uuid references customer on delete set null,
  began_at timestamptz not null,
  last_at timestamptz not null check (last_at >= began_at),
  attempts int not null check (attempts > 0),
  codes int not null check (codes >= 0),
  locked int not null default 0 check (locked >= 0),
  -- Codes that were found from the same source meanwhile: what the guesser may have got.
  found int not null default 0 check (found >= 0),
  alert_id uuid references alert
);
create index guess_burst_list on guess_burst (id desc);
create index guess_burst_subject on guess_burst (kind, subject, last_at desc);

-- Who tries codes is the house's business; a partner sees the checks of its own codes.
revoke all on guess_burst from shop_partner;
alter table code_check enable row level security;
create policy partner_reads on code_check for select to shop_partner
  using (exists (select 1 from voucher v where v.id = voucher_id and v.partner_id = current_partner()));
