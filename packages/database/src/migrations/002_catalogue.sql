-- Catalogue: goods and courses, their variants, pictures, places on the shelf and stock.

create table category (
  id uuid primary key default uuidv7(),
  parent_id uuid references category,
  slug text not null unique,
  name jsonb not null,
  description jsonb not null default '{}',
  ancestor_ids uuid[] not null default '{}',
  media_id uuid references media,
  position int not null default 0
);

create table collection (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner,
  slug text not null unique,
  name jsonb not null,
  description jsonb not null default '{}',
  media_id uuid references media,
  position int not null default 0
);

create table product (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner,
  slug text not null unique,
  kind text not null check (kind in ('PHYSICAL', 'COURSE')),
  status text not null default 'ACTIVE' check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
  category_id uuid not null references category,
  tags text[] not null default '{}',
  name jsonb not null,
  summary jsonb not null default '{}',
  description jsonb not null default '{}',
  tax_rate numeric(20,5) not null default 0.05 check (tax_rate >= 0 and tax_rate < 1),
  version int not null default 1,
  price_from bigint not null default 0 check (price_from >= 0),
  rating_position int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index product_partner on product (partner_id, status, created_at desc);
create index product_category on product (category_id, status);
create index product_tags on product using gin (tags);

-- What a product was when it was bought: name, tax, prices. Written by a command on each change; never edited.
create table product_version (
  product_id uuid not null references product,
  version int not null,
  data jsonb not null,
  created_at timestamptz not null default now(),
  primary key (product_id, version)
);
create trigger product_version_is_history before update or delete on product_version for each row execute function refuse_change();

create table product_collection (
  collection_id uuid not null references collection,
  product_id uuid not null references product,
  position int not null default 0,
  primary key (collection_id, product_id)
);
create index product_collection_product on product_collection (product_id);

create table product_picture (
  product_id uuid not null references product,
  media_id uuid not null references media,
  variant_id uuid,
  position int not null default 0,
  primary key (product_id, media_id)
);

-- Every product has at least one variant; a course has exactly one and no stock.
create table variant (
  id uuid primary key default uuidv7(),
  product_id uuid not null references product,
  partner_id uuid not null references partner,
  sku text not null,
  options jsonb not null default '[]',
  price bigint not null check (price >= 0),
  tracks_stock boolean not null default true,
  allow_backorder boolean not null default false,
  on_hand int not null default 0,
  held int not null default 0 check (held >= 0),
  low_stock_at int not null default 3,
  position int not null default 0,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'ARCHIVED')),
  unique (partner_id, sku),
  -- The promise of ORDERS section 3: never sell what is not there, whoever asks at the same moment.
  constraint variant_stock_is_enough check (not tracks_stock or allow_backorder or on_hand - held >= 0)
) with (fillfactor = 80);
create index variant_product on variant (product_id, position);

create table stock_movement (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  variant_id uuid not null references variant,
  kind text not null check (kind in ('RECEIVED', 'HELD', 'RELEASED', 'COMMITTED', 'RETURNED', 'ADJUSTED')),
  quantity int not null check (quantity <> 0),
  order_line_id uuid,
  hold_number int not null default 1,
  note text
);
-- A line is held, released and committed at most once a hold: a repeated command can't count twice.
create unique index stock_movement_once on stock_movement (order_line_id, hold_number, kind)
  where order_line_id is not null and kind in ('HELD', 'RELEASED', 'COMMITTED');
create index stock_movement_variant on stock_movement (variant_id, at desc);
create trigger stock_movement_is_history before update or delete on stock_movement for each row execute function refuse_change();

create table course (
  product_id uuid primary key references product,
  partner_id uuid not null references partner,
  access_policy text not null default 'FOREVER' check (access_policy in ('FOREVER', 'DAYS', 'FIXED')),
  access_days int check (access_days > 0),
  access_from timestamptz,
  access_until timestamptz,
  teacher jsonb not null default '{}',
  outcomes jsonb not null default '[]',
  check (access_policy <> 'DAYS' or access_days is not null),
  check (access_policy <> 'FIXED' or access_until is not null)
);

create table course_chapter (
  id uuid primary key default uuidv7(),
  course_id uuid not null references course,
  title jsonb not null,
  position int not null,
  unique (course_id, position)
);

create table lesson (
  id uuid primary key default uuidv7(),
  course_id uuid not null references course,
  chapter_id uuid not null references course_chapter,
  slug text not null,
  title jsonb not null,
  body jsonb not null default '{}',
  video_key text,
  duration_seconds int not null default 0 check (duration_seconds >= 0),
  is_preview boolean not null default false,
  position int not null,
  unique (chapter_id, position),
  unique (course_id, slug)
);
