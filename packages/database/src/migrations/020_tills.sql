-- Tills: the keys by which a store's till speaks for itself, and what each sale was at the counter.

create table api_key (
  id uuid primary key default uuidv7(),
  -- Null is a till of the house; a partner's till sells that partner's goods alone.
  partner_id uuid references partner,
  label text not null check (length(label) between 1 and 80),
  channel text not null default 'POS' check (channel ~ '^[A-Z][A-Z0-9_]{1,19}$'),
  -- The secret itself is nowhere: 256 random bits need no slow hash.
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  shown_prefix text not null,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'REVOKED')),
  created_by uuid,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  last_used_at timestamptz,
  constraint api_key_revoked_at_a_time check ((status = 'REVOKED') = (revoked_at is not null))
);
create index api_key_partner on api_key (partner_id, id);

create table till_sale (
  order_id uuid primary key references orders,
  api_key_id uuid not null references api_key,
  receipt_number text not null check (length(receipt_number) between 1 and 80),
  sold_at timestamptz not null,
  received_at timestamptz not null,
  was_offline boolean not null,
  -- What the till took; the order's total is what the engine says.
  given_total bigint not null check (given_total >= 0)
);
create index till_sale_key on till_sale (api_key_id, sold_at desc);
create trigger till_sale_is_history before update or delete on till_sale for each row execute function refuse_change();

alter table payment drop constraint payment_provider_check,
  add constraint payment_provider_check check (provider in ('ECPAY', 'NONE', 'TILL'));
alter table payment drop constraint payment_method_check,
  add constraint payment_method_check check (method in ('CREDIT', 'ATM', 'CVS', 'BARCODE', 'FREE', 'TILL'));
alter table order_history drop constraint order_history_actor_kind_check,
  add constraint order_history_actor_kind_check check (actor_kind in ('ADMIN', 'CUSTOMER', 'GUEST', 'SYSTEM', 'GATEWAY', 'TILL'));
alter table audit_log drop constraint audit_log_actor_kind_check,
  add constraint audit_log_actor_kind_check check (actor_kind in ('ADMIN', 'AFFILIATE', 'CUSTOMER', 'GUEST', 'SYSTEM', 'GATEWAY', 'TILL'));

grant select, insert, update, delete on api_key to shop_partner;
grant select on till_sale to shop_partner;
alter table api_key enable row level security;
create policy partner_all on api_key to shop_partner
  using (partner_id = current_partner()) with check (partner_id = current_partner());
alter table till_sale enable row level security;
create policy partner_reads on till_sale for select to shop_partner
  using (exists (select 1 from api_key k where k.id = api_key_id and k.partner_id = current_partner()));
