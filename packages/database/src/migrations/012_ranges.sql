-- Ranges (named, reusable sets of products) and catalogs (a partner's own selections of products).

-- What a catalog may hold is its partner's: the key below lets the database say so.
alter table product add constraint product_of_partner unique (id, partner_id);

create table catalog (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner,
  version int not null default 1,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'ARCHIVED')),
  name jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint catalog_of_partner unique (id, partner_id)
);
create index catalog_partner on catalog (partner_id, status, id);

-- A product's place in a catalog is a fact of the product, read with each line like its collections.
create table catalog_product (
  catalog_id uuid not null,
  product_id uuid not null,
  partner_id uuid not null,
  primary key (catalog_id, product_id),
  foreign key (catalog_id, partner_id) references catalog (id, partner_id),
  foreign key (product_id, partner_id) references product (id, partner_id)
);
create index catalog_product_product on catalog_product (product_id, catalog_id);

create table range (
  id uuid primary key default uuidv7(),
  -- Null is site-wide.
  partner_id uuid references partner,
  version int not null default 1,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'ARCHIVED')),
  name jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index range_partner on range (partner_id, status, id);

-- One thing that a range includes or excludes. No column names a range: ranges do not nest, so none can run in a circle.
create table range_member (
  id uuid primary key default uuidv7(),
  range_id uuid not null references range,
  side text not null check (side in ('INCLUDE', 'EXCLUDE')),
  product_id uuid references product,
  variant_id uuid references variant,
  category_id uuid references category,
  collection_id uuid references collection,
  catalog_id uuid references catalog,
  tag text check (tag <> ''),
  kind text check (kind in ('PHYSICAL', 'COURSE')),
  constraint range_member_is_one_thing check (num_nonnulls(product_id, variant_id, category_id, collection_id, catalog_id, tag, kind) = 1),
  constraint range_member_once unique nulls not distinct (range_id, side, product_id, variant_id, category_id, collection_id, catalog_id, tag, kind)
);
-- In which ranges is this thing?
create index range_member_product on range_member (product_id, range_id) where product_id is not null;
create index range_member_variant on range_member (variant_id, range_id) where variant_id is not null;
create index range_member_category on range_member (category_id, range_id) where category_id is not null;
create index range_member_collection on range_member (collection_id, range_id) where collection_id is not null;
create index range_member_catalog on range_member (catalog_id, range_id) where catalog_id is not null;
create index range_member_tag on range_member (tag, range_id) where tag is not null;

-- Which ranges and catalogs a discount's rule names, kept by the database so that no writer can forget. The references
-- refuse a rule that names what is not there.
create table discount_range (
  discount_id uuid not null references discount on delete cascade,
  range_id uuid not null references range,
  primary key (discount_id, range_id)
);
create index discount_range_range on discount_range (range_id, discount_id);
create table discount_catalog (
  discount_id uuid not null references discount on delete cascade,
  catalog_id uuid not null references catalog,
  primary key (discount_id, catalog_id)
);
create index discount_catalog_catalog on discount_catalog (catalog_id, discount_id);

create function keep_named_in_rule() returns trigger language plpgsql as $$
declare about jsonb := jsonb_build_array(new.rule -> 'scope', new.rule -> 'config', new.rule -> 'condition');
begin
  if tg_op = 'UPDATE' then
    delete from discount_range where discount_id = new.id;
    delete from discount_catalog where discount_id = new.id;
  end if;
  insert into discount_range (discount_id, range_id)
    select distinct new.id, (named #>> '{}')::uuid from jsonb_path_query(about, '$.**.ranges[*]') named;
  insert into discount_catalog (discount_id, catalog_id)
    select distinct new.id, (named #>> '{}')::uuid from jsonb_path_query(about, '$.**.catalogs[*]') named;
  return null;
end $$;
create trigger discount_names after insert or update of rule on discount for each row execute function keep_named_in_rule();

-- Compiled rule sets hold the ranges their rules name, so a changed range is a changed rule set.
create trigger range_rules_changed after update of name on range for each statement execute function tell_rules_changed();
create trigger range_member_rules_changed after insert or update or delete on range_member for each statement execute function tell_rules_changed();

-- The ranges a backtested draft names, as they were when it began.
alter table backtest add column ranges jsonb not null default '[]';

grant select, insert, update, delete on catalog, catalog_product, range, range_member, discount_range, discount_catalog to shop_partner;
do $$
declare t text;
begin
  foreach t in array array['catalog', 'catalog_product', 'range']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy partner_reads on %I for select to shop_partner using (partner_id is null or partner_id = current_partner())', t);
    execute format('create policy partner_inserts on %I for insert to shop_partner with check (partner_id = current_partner())', t);
    execute format('create policy partner_updates on %I for update to shop_partner using (partner_id = current_partner()) with check (partner_id = current_partner())', t);
    execute format('create policy partner_deletes on %I for delete to shop_partner using (partner_id = current_partner())', t);
  end loop;
end $$;
-- What belongs to a range or a discount is seen and changed with it. Site-wide ones may be read.
alter table range_member enable row level security;
create policy partner_reads on range_member for select to shop_partner
  using (exists (select 1 from range r where r.id = range_id and (r.partner_id is null or r.partner_id = current_partner())));
create policy partner_writes on range_member to shop_partner
  using (exists (select 1 from range r where r.id = range_id and r.partner_id = current_partner()))
  with check (exists (select 1 from range r where r.id = range_id and r.partner_id = current_partner()));
do $$
declare t text;
begin
  foreach t in array array['discount_range', 'discount_catalog']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy partner_reads on %I for select to shop_partner using (exists (select 1 from discount d where d.id = discount_id and (d.partner_id is null or d.partner_id = current_partner())))', t);
    execute format('create policy partner_writes on %I to shop_partner using (exists (select 1 from discount d where d.id = discount_id and d.partner_id = current_partner())) with check (exists (select 1 from discount d where d.id = discount_id and d.partner_id = current_partner()))', t);
  end loop;
end $$;
