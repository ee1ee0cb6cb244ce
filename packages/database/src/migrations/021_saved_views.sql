-- Saved views: what an admin narrowed a list down to, under a name. Each admin has their own.

create table saved_view (
  id uuid primary key default uuidv7(),
  user_id uuid not null references auth_user on delete cascade,
  list text not null check (list in ('VOUCHERS')),
  name text not null check (char_length(name) between 1 and 60),
  -- What the address of the list holds: {"status": "ACTIVE"}. Never a code that was searched for.
  search jsonb not null check (jsonb_typeof(search) = 'object' and not search ? 'q'),
  created_at timestamptz not null default now()
);
-- One name once, whatever its case; and the way to all of an admin's views of a list.
create unique index saved_view_name on saved_view (user_id, list, lower(name));

-- Whose habits these are is nobody else's business: a partner's requests never need them by that role.
revoke all on saved_view from shop_partner;
alter table saved_view enable row level security;
