-- Affiliates: who recommends, what was clicked, who is credited, what is owed.

-- A program's terms. Editing one writes a new version; a conversion names the version it was judged by.
create table program (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  version int not null default 1,
  name jsonb not null,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED', 'ENDED')),
  terms jsonb not null,
  created_at timestamptz not null default now()
);

create table affiliate (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  program_id uuid not null references program,
  user_id uuid references auth_user on delete set null,
  parent_id uuid references affiliate,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  display_name text not null,
  introduction jsonb not null default '{}',
  media_id uuid references media,
  status text not null default 'ACTIVE' check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
  commission_rate numeric(20,5) check (commission_rate >= 0 and commission_rate <= 100),
  email_key text,
  phone_key text,
  payout_account_fingerprint text,
  welcome_voucher_id uuid references voucher,
  created_at timestamptz not null default now()
);
create index affiliate_user on affiliate (user_id);
create index affiliate_partner on affiliate (partner_id, status);
alter table voucher add foreign key (affiliate_id) references affiliate;
alter table redemption add foreign key (affiliate_id) references affiliate;
alter table customer add foreign key (bound_affiliate_id) references affiliate;

create table click (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  affiliate_id uuid not null references affiliate,
  visitor_id uuid not null,
  customer_id uuid references customer,
  sub_id text,
  landing_path text not null default '/',
  referrer_host text,
  address_hash bytea,
  is_bot boolean not null default false,
  is_repeat boolean not null default false
);
create index click_affiliate on click (affiliate_id, at desc);
create index click_visitor on click (visitor_id, at desc);
create index click_customer on click (customer_id, at desc) where customer_id is not null;

create table conversion (
  id uuid primary key default uuidv7(),
  order_id uuid not null references orders,
  program_id uuid not null references program,
  program_version int not null,
  affiliate_id uuid references affiliate,
  basis text not null check (basis in ('OVERRIDE', 'CODE', 'CLICK', 'BINDING', 'NONE')),
  voucher_id uuid references voucher,
  click_id uuid references click,
  placed_at timestamptz not null,
  rejected_reason text,
  assists jsonb not null default '[]',
  explanation jsonb not null,
  unique (order_id, program_id)
);
create index conversion_affiliate on conversion (affiliate_id, placed_at desc);

create table commission (
  id uuid primary key default uuidv7(),
  conversion_id uuid not null references conversion,
  order_id uuid not null references orders,
  affiliate_id uuid not null references affiliate,
  level int not null default 1 check (level between 1 and 3),
  state text not null default 'PENDING' check (state in ('PENDING', 'APPROVED', 'PAID', 'REVERSED')),
  rule jsonb not null,
  base bigint not null check (base >= 0),
  -- Copy of the sum of the entries, kept by trigger; the entries are the truth.
  amount bigint not null default 0,
  hold_until timestamptz,
  created_at timestamptz not null default now(),
  unique (conversion_id, level, affiliate_id)
);
create index commission_affiliate on commission (affiliate_id, created_at desc);
create index commission_due on commission (hold_until) where state = 'PENDING';
create index commission_order on commission (order_id);

create table commission_entry (
  id uuid primary key default uuidv7(),
  commission_id uuid not null references commission,
  kind text not null check (kind in ('ACCRUAL', 'REFUND_ADJUSTMENT', 'CLAWBACK', 'MANUAL', 'BONUS', 'MERGE_MOVE')),
  amount bigint not null check (amount <> 0),
  cause_type text not null,
  cause_id uuid not null,
  reason text,
  created_by uuid,
  at timestamptz not null default clock_timestamp(),
  -- The same cause writes the same entry once, however often it is told.
  unique (commission_id, kind, cause_type, cause_id)
);
create index commission_entry_commission on commission_entry (commission_id, at);
create trigger commission_entry_is_history before update or delete on commission_entry for each row execute function refuse_change();

create function sum_commission_entries() returns trigger language plpgsql as $$
begin
  update commission set amount = amount + new.amount where id = new.commission_id;
  return null;
end $$;
create trigger commission_entry_sums after insert on commission_entry for each row execute function sum_commission_entries();
