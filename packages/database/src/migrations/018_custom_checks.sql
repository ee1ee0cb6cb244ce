-- Checks that a deployment answers itself, by a signed request: whether a customer may use a discount.
create table custom_check (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  -- What conditions call it; unique over the house, so that a rule means one thing.
  name text not null unique check (name ~ '^[a-z][a-z0-9-]{1,63}$'),
  description text not null default '',
  url text not null check (url ~ '^https?://'),
  -- Sealed like private codes.
  secret_cipher bytea not null,
  secret_key_version int not null,
  deadline_ms int not null default 1500 check (deadline_ms between 100 and 5000),
  -- What silence, an error or a strange answer counts as. Never unsaid.
  when_silent text not null check (when_silent in ('ALLOW', 'REFUSE')),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED')),
  created_by uuid,
  created_at timestamptz not null default now()
);
create index custom_check_partner on custom_check (partner_id, name);
grant select, insert, update, delete on custom_check to shop_partner;
alter table custom_check enable row level security;
create policy partner_all on custom_check to shop_partner
  using (partner_id = current_partner()) with check (partner_id = current_partner());
