-- The money trail, answers kept for retries, and what leaves the house.

-- Double entry: every journal entry's postings add up to zero, checked when the transaction commits.
create table journal_entry (
  id uuid primary key default uuidv7(),
  at timestamptz not null default clock_timestamp(),
  kind text not null,
  order_id uuid references orders,
  cause_type text not null,
  cause_id uuid not null,
  unique (kind, cause_type, cause_id)
);
create index journal_entry_order on journal_entry (order_id);
create table posting (
  journal_entry_id uuid not null references journal_entry,
  account text not null,
  currency text not null,
  amount bigint not null,
  primary key (journal_entry_id, account, currency)
);
create index posting_account on posting (account);
create trigger journal_entry_is_history before update or delete on journal_entry for each row execute function refuse_change();
create trigger posting_is_history before update or delete on posting for each row execute function refuse_change();
create function posting_must_balance() returns trigger language plpgsql as $$
begin
  if exists (select 1 from posting where journal_entry_id = new.journal_entry_id group by currency having sum(amount) <> 0) then
    raise exception 'journal entry % does not balance', new.journal_entry_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger posting_balances after insert on posting deferrable initially deferred
  for each row execute function posting_must_balance();

-- The first answer to a key is the answer; another body under the same key is refused.
create table idempotency_key (
  scope text not null,
  key text not null,
  operation text not null,
  request_hash text not null,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);
create index idempotency_key_age on idempotency_key (created_at);

create table outbox_event (
  id uuid primary key default uuidv7(),
  at timestamptz not null default clock_timestamp(),
  partner_id uuid references partner,
  aggregate_type text not null,
  aggregate_id uuid not null,
  type text not null,
  payload jsonb not null,
  handled_at timestamptz
);
create index outbox_event_open on outbox_event (id) where handled_at is null;
create index outbox_event_aggregate on outbox_event (aggregate_type, aggregate_id, id);

create table mail (
  id uuid primary key default uuidv7(),
  created_at timestamptz not null default now(),
  event_id uuid unique,
  recipient text not null,
  locale text not null,
  template text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  state text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'FAILED')),
  sent_at timestamptz,
  failure text
);
create index mail_queue on mail (created_at) where state = 'QUEUED';

create table audit_run (
  id uuid primary key default uuidv7(),
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  checks jsonb not null default '[]',
  violations int not null default 0
);
