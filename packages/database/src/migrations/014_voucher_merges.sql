-- Two codes that should have been one: merges, what they moved, and the promise that a merged code is used no more.

-- One merge: what was approved and what was found, with enough to take it back.
create table voucher_merge (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  survivor_id uuid not null references voucher,
  -- What was approved: the same plan is done once.
  plan_hash text not null,
  plan jsonb not null,
  -- The survivor's limit before and after; null is without limit.
  limit_before int,
  limit_after int,
  reason text,
  created_by uuid,
  created_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz
);
create index voucher_merge_list on voucher_merge (created_at desc, id desc);
create index voucher_merge_survivor on voucher_merge (survivor_id);
create unique index voucher_merge_once on voucher_merge (survivor_id, plan_hash) where undone_at is null;

-- Everything a merge moved and where it was before; an undone merge keeps its list.
create table voucher_merge_move (
  merge_id uuid not null references voucher_merge,
  kind text not null check (kind in ('VOUCHER', 'ALIAS', 'REDEMPTION', 'ASSIGNMENT', 'WELCOME', 'COMMISSION')),
  -- The voucher, redemption, customer, affiliate or commission that was moved.
  row_id uuid not null,
  -- The voucher it was with before.
  voucher_id uuid not null references voucher,
  -- The status of a voucher, the marks of a redemption, the receiver of a commission.
  before jsonb not null default '{}',
  primary key (merge_id, kind, row_id, voucher_id)
);
-- A voucher is merged once at a time; history keeps the others.
create index voucher_merge_move_voucher on voucher_merge_move (row_id) where kind = 'VOUCHER';
create trigger voucher_merge_move_is_history before update or delete on voucher_merge_move for each row execute function refuse_change();

-- A merged code names its survivor, and no other code does.
alter table voucher add constraint voucher_merged_names_survivor check ((status = 'MERGED') = (merged_into_id is not null));
create index voucher_aliases on voucher (merged_into_id) where merged_into_id is not null;
create index conversion_voucher on conversion (voucher_id) where voucher_id is not null;

-- The commission that took its worth over when two codes became one; refunds follow it there.
alter table commission add column moved_to_id uuid references commission;

-- A merge waits here for the orders that are being placed with its codes, and they for it; whoever comes later finds the
-- code merged and begins anew with its survivor (a serialization failure is tried again by the commands).
create function voucher_gate(voucher_id uuid) returns bigint language sql immutable as
  $$ select hashtextextended(voucher_id::text, 8521) $$;
create function refuse_merged_voucher() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(voucher_gate(new.voucher_id));
  if exists (select 1 from voucher where id = new.voucher_id and status = 'MERGED') then
    raise exception 'voucher % was merged meanwhile', new.voucher_id using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create trigger redemption_names_no_merged_voucher before insert on redemption
  for each row when (new.voucher_id is not null) execute function refuse_merged_voucher();

grant select, insert, update, delete on voucher_merge to shop_partner;
grant select, insert on voucher_merge_move to shop_partner;
alter table voucher_merge enable row level security;
create policy partner_reads on voucher_merge for select to shop_partner using (partner_id = current_partner());
create policy partner_inserts on voucher_merge for insert to shop_partner with check (partner_id = current_partner());
create policy partner_updates on voucher_merge for update to shop_partner using (partner_id = current_partner()) with check (partner_id = current_partner());
create policy partner_deletes on voucher_merge for delete to shop_partner using (partner_id = current_partner());
alter table voucher_merge_move enable row level security;
create policy partner_all on voucher_merge_move to shop_partner
  using (exists (select 1 from voucher_merge m where m.id = merge_id and m.partner_id = current_partner()))
  with check (exists (select 1 from voucher_merge m where m.id = merge_id and m.partner_id = current_partner()));
-- Codes that people wrote, for comparing them with each other; codes made in bulk never enter it.
create index voucher_by_hand on voucher (id) where batch_id is null;
