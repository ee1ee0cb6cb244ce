-- Tenancy: rows of one partner can't be seen or changed on behalf of another.
-- A request on behalf of one partner runs `set local role shop_partner` with app.partner_id set; the house itself runs as the owner.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'shop_partner') then
    create role shop_partner nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
-- An owner who is no superuser must be a member to take the role on.
do $$
begin
  execute format('grant shop_partner to %I', current_user);
exception when insufficient_privilege then
  raise warning 'ask an administrator: grant shop_partner to %', current_user;
end $$;
grant usage on schema public to shop_partner;
grant select, insert, update, delete on all tables in schema public to shop_partner;
grant usage on all sequences in schema public to shop_partner;
revoke all on auth_user, auth_session, auth_account, auth_verification from shop_partner;

create function current_partner() returns uuid language sql stable as
  $$ select nullif(current_setting('app.partner_id', true), '')::uuid $$;

do $$
declare t text;
begin
  foreach t in array array['product', 'variant', 'course', 'order_line', 'shipment', 'discount', 'voucher', 'redemption', 'affiliate', 'program', 'collection', 'media']
  loop
    execute format('alter table %I enable row level security', t);
    -- Site-wide rows (no partner) may be read by every partner and changed by none.
    execute format('create policy partner_reads on %I for select to shop_partner using (partner_id is null or partner_id = current_partner())', t);
    execute format('create policy partner_inserts on %I for insert to shop_partner with check (partner_id = current_partner())', t);
    execute format('create policy partner_updates on %I for update to shop_partner using (partner_id = current_partner()) with check (partner_id = current_partner())', t);
    execute format('create policy partner_deletes on %I for delete to shop_partner using (partner_id = current_partner())', t);
  end loop;
end $$;
alter table orders enable row level security;
create policy partner_reads on orders for select to shop_partner
  using (exists (select 1 from order_line l where l.order_id = orders.id and l.partner_id = current_partner()));
