-- What is asked of history: backtests of draft discounts, and snapshots priced again.

-- History stays even where triggers are switched off for replication: only dropping the trigger itself, by the owner, would end it.
alter table order_snapshot enable always trigger order_snapshot_is_history;
alter table order_snapshot enable always trigger order_snapshot_stays;
-- A snapshot tells of every partner's lines, so no partner reads it; the house writes it and nobody else.
revoke all on order_snapshot from shop_partner;
-- Backtests and the nightly replay walk through paid history in this order.
create index orders_history on orders (placed_at, id) where state in ('PAID', 'COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED');

-- A draft discount priced over past orders. Sums and cursor are written together, a batch at a time: a killed worker
-- loses one batch at most and counts none twice.
create table backtest (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  -- The draft in the engine's own shape, as it is priced.
  draft jsonb not null,
  -- The draft asks for a code, and every order is taken to have entered it: an upper bound.
  assumes_code boolean not null default false,
  period_from timestamptz not null,
  period_to timestamptz not null check (period_to > period_from),
  state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED', 'FAILED')),
  orders_total int not null check (orders_total >= 0),
  orders_done int not null default 0 check (orders_done >= 0),
  touched int not null default 0 check (touched >= 0),
  -- What the draft itself takes off; what the orders cost less in all (negative: more).
  discounted bigint not null default 0 check (discounted >= 0),
  cost bigint not null default 0,
  unreadable int not null default 0 check (unreadable >= 0),
  cursor_placed_at timestamptz,
  cursor_order_id uuid,
  -- Whoever works on it holds it until then; past it another worker goes on.
  held_until timestamptz,
  holder uuid,
  busy_ms bigint not null default 0,
  failure text,
  created_by uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index backtest_list on backtest (created_at desc, id desc);
create index backtest_open on backtest (created_at) where state in ('QUEUED', 'RUNNING');

create table backtest_day (
  backtest_id uuid not null references backtest on delete cascade,
  -- In the shop's zone.
  day date not null,
  orders int not null,
  touched int not null,
  discounted bigint not null,
  cost bigint not null,
  primary key (backtest_id, day)
);

-- Discounts that the draft would have kept out, and what they had taken off the orders where it did.
create table backtest_displaced (
  backtest_id uuid not null references backtest on delete cascade,
  discount_id uuid not null,
  orders int not null,
  amount bigint not null,
  primary key (backtest_id, discount_id)
);

-- When an order's snapshot was last priced again, and with what result.
create table order_replay (
  order_id uuid primary key references orders,
  replayed_at timestamptz not null,
  outcome text not null check (outcome in ('SAME', 'HASH_MISMATCH', 'UNREADABLE', 'PRICING_MISMATCH')),
  engine_version text not null
);
create index order_replay_failed on order_replay (replayed_at desc) where outcome <> 'SAME';

grant select, insert, update, delete on backtest, backtest_day, backtest_displaced to shop_partner;
alter table backtest enable row level security;
create policy partner_reads on backtest for select to shop_partner using (partner_id = current_partner());
create policy partner_inserts on backtest for insert to shop_partner with check (partner_id = current_partner());
create policy partner_updates on backtest for update to shop_partner using (partner_id = current_partner()) with check (partner_id = current_partner());
create policy partner_deletes on backtest for delete to shop_partner using (partner_id = current_partner());
do $$
declare t text;
begin
  foreach t in array array['backtest_day', 'backtest_displaced']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy partner_all on %I to shop_partner
      using (exists (select 1 from backtest b where b.id = backtest_id and b.partner_id = current_partner()))
      with check (exists (select 1 from backtest b where b.id = backtest_id and b.partner_id = current_partner()))', t);
  end loop;
end $$;
