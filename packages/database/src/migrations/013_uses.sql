-- How uses are counted: in the row of what is limited, over slots when that row is too busy, in a tally when nothing is limited.
-- At every moment: uses = used - what lies in slots + what stands in the tally.

-- Whether anything asks how often it was used in all: a limit, a budget, or a condition anywhere in its rule. Nothing
-- else takes the row's lock.
alter table discount add column is_counted boolean not null generated always as
  (max_redemptions is not null or budget is not null or jsonb_path_exists(rule, '$.**.type ? (@ == "TOTAL_LIMIT")')) stored;
drop index discount_counted;
create index discount_counted on discount (id) where status = 'ACTIVE' and automatic
  and (is_counted or max_redemptions_per_customer is not null);

-- Hot: what is left of the limit is handed out to slots beforehand, so `used` counts it already.
alter table discount add column is_hot boolean not null default false,
  -- Money can't be handed out beforehand: an order's share does not fit a slot's remainder, however much lies in the others.
  add constraint discount_hot_is_limited check (not is_hot or (max_redemptions is not null and budget is null));
alter table voucher add column is_hot boolean not null default false,
  add constraint voucher_hot_is_limited check (not is_hot or max_redemptions is not null);

create table use_slot (
  -- A discount or a voucher.
  subject_id uuid not null,
  number int not null check (number >= 0),
  remaining int not null,
  primary key (subject_id, number),
  constraint use_slot_is_not_overdrawn check (remaining >= 0)
) with (fillfactor = 25);

-- Uses and money that no limit asks for, as they come and go; the worker adds them to their rows.
create table use_tally (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('DISCOUNT', 'VOUCHER')),
  subject_id uuid not null,
  uses int not null,
  amount bigint not null
);
create index use_tally_subject on use_tally (subject_id);

-- A partner may read how often its own were used; the house alone counts.
grant select on use_slot, use_tally to shop_partner;
alter table use_slot enable row level security;
alter table use_tally enable row level security;
create policy partner_reads on use_slot for select to shop_partner
  using (exists (select 1 from discount d where d.id = subject_id) or exists (select 1 from voucher v where v.id = subject_id));
create policy partner_reads on use_tally for select to shop_partner
  using (exists (select 1 from discount d where d.id = subject_id) or exists (select 1 from voucher v where v.id = subject_id));
