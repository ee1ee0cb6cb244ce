/** Finds guess bursts (VOUCHERS section 3): many codes nobody has, from one source in a short time. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { raiseAlert } from "../../ground/records.ts";
import { changed, row, rows, sql, type Statement } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";

export type BurstKind = "NETWORK" | "CUSTOMER" | "CART";

/** When tries are a burst, and how long it must be quiet before the next ones are another. */
const WINDOW_MINUTES = 10;
const QUIET_MINUTES = 30;
/** A network may be an office: it may err more often than one customer or one cart. */
const TRIES: { readonly [kind in BurstKind]: number } = { NETWORK: 25, CUSTOMER: 15, CART: 15 };
/** The alert's kind. */
export const BURST_ALERT = "code.guess_burst";

/** Who tries: a network's hash in hex, or an id. */
interface Source {
  readonly kind: BurstKind;
  readonly subject: string;
  readonly customer_id: Id | null;
}

interface Tries {
  readonly attempts: number;
  readonly codes: number;
  readonly locked: number;
  readonly found: number;
  readonly began_at: string;
  readonly last_at: string;
}

interface OpenBurst {
  readonly id: Id;
  readonly last_at: string;
  readonly alert_id: Id | null;
}

/**
 * Looks at the last ten minutes. A burst is told once, as an alert with its figures; while it goes on its figures grow,
 * in the alert too until somebody acknowledged it. After half an hour of quiet the same source begins a new one.
 */
export async function findGuessBursts(
  context: CommandContext,
): Promise<CommandResult<{ readonly begun: number; readonly going: number }>> {
  if (context.actor.kind !== "SYSTEM") return refuseWith("NOT_ALLOWED");
  return inTransaction(context, async (tx) => {
    // Two workers at once would each begin the same burst.
    await row(tx, sql`select pg_advisory_xact_lock(hashtext('guess_burst'))`);
    let [begun, going] = [0, 0];
    for (const source of await sources(tx, context)) {
      const open = await openBurst(tx, context, source);
      if (open) await goOn(tx, context, source, open);
      else await begin(tx, context, source);
      if (open) going += 1;
      else begun += 1;
    }
    return { ok: true, begun, going };
  });
}

/** A try is counted for one source only: its network, else its customer, else its cart. */
function sources(tx: EntityManager, { now }: CommandContext): Promise<Source[]> {
  const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000);
  return rows<Source>(
    tx,
    sql`with tried as (
          select k.prefix_hash, k.customer_id, k.cart_id from code_check k
          where k.at > ${since} and k.at <= ${now} and ${IS_TRY}),
        network as (
          select prefix_hash from tried where prefix_hash is not null
          group by 1 having count(*) >= ${TRIES.NETWORK}),
        elsewhere as (
          select * from tried t where t.prefix_hash is null or t.prefix_hash not in (select prefix_hash from network)),
        customer as (
          select customer_id from elsewhere where customer_id is not null
          group by 1 having count(*) >= ${TRIES.CUSTOMER}),
        cart as (
          select cart_id from elsewhere t where t.cart_id is not null
            and (t.customer_id is null or t.customer_id not in (select customer_id from customer))
          group by 1 having count(*) >= ${TRIES.CART})
        select 'NETWORK' as kind, encode(prefix_hash, 'hex') as subject, null::uuid as customer_id from network
        union all select 'CUSTOMER', customer_id::text, customer_id from customer
        union all select 'CART', cart_id::text, null from cart
        order by 1, 2`,
  );
}

/** Of `code_check k`: a code nobody has, or any while locked out. */
const IS_TRY: Statement = sql`k.outcome in ('UNKNOWN_CODE', 'TOO_MANY_ATTEMPTS')`;

function from({ kind, subject }: Source): Statement {
  if (kind === "NETWORK") return sql`k.prefix_hash = decode(${subject}, 'hex')`;
  return kind === "CUSTOMER"
    ? sql`k.customer_id = ${subject}::uuid`
    : sql`k.cart_id = ${subject}::uuid`;
}

function openBurst(
  tx: EntityManager,
  { now }: CommandContext,
  { kind, subject }: Source,
): Promise<OpenBurst | null> {
  const quiet = new Date(now.getTime() - QUIET_MINUTES * 60_000);
  return row<OpenBurst>(
    tx,
    sql`select id, last_at, alert_id from guess_burst
        where kind = ${kind} and subject = ${subject} and last_at > ${quiet}
        order by last_at desc limit 1`,
  );
}

/** What came from the source after one moment, up to now. Codes are told apart within this time. */
function triesSince(
  tx: EntityManager,
  { now }: CommandContext,
  source: Source,
  since: Date | string,
): Promise<Tries | null> {
  return row<Tries>(
    tx,
    sql`select count(*) filter (where ${IS_TRY})::int as attempts,
               (count(distinct k.code_index) filter (where ${IS_TRY}))::int as codes,
               (count(*) filter (where k.outcome = 'TOO_MANY_ATTEMPTS'))::int as locked,
               count(distinct k.voucher_id)::int as found,
               min(k.at) filter (where ${IS_TRY}) as began_at, max(k.at) filter (where ${IS_TRY}) as last_at
        from code_check k
        where k.at > ${since}::timestamptz and k.at <= ${now} and ${from(source)}`,
  );
}

async function begin(tx: EntityManager, context: CommandContext, source: Source): Promise<void> {
  const since = new Date(context.now.getTime() - WINDOW_MINUTES * 60_000);
  const tries = await triesSince(tx, context, source, since);
  if (!tries || tries.attempts === 0) return;
  const { kind, subject, customer_id } = source;
  const { attempts, codes, locked, found, began_at, last_at } = tries;
  const alertId = await raiseAlert(tx, {
    kind: BURST_ALERT,
    severity: found > 0 ? "CRITICAL" : "WARNING",
    data: { source: kind, attempts, codes, locked, found },
  });
  await changed(
    tx,
    sql`insert into guess_burst (kind, subject, customer_id, began_at, last_at, attempts, codes, locked, found, alert_id)
        values (${kind}, ${subject}, ${customer_id}, ${began_at}, ${last_at}, ${attempts}, ${codes}, ${locked},
                ${found}, ${alertId})`,
  );
}

async function goOn(
  tx: EntityManager,
  context: CommandContext,
  source: Source,
  burst: OpenBurst,
): Promise<void> {
  const tries = await triesSince(tx, context, source, burst.last_at);
  if (!tries || tries.attempts === 0) return;
  await changed(
    tx,
    sql`update guess_burst set attempts = attempts + ${tries.attempts}, codes = codes + ${tries.codes},
               locked = locked + ${tries.locked}, found = found + ${tries.found}, last_at = ${tries.last_at}
        where id = ${burst.id}`,
  );
  await changed(
    tx,
    sql`update alert a set severity = case when b.found > 0 then 'CRITICAL' else a.severity end,
               data = a.data || jsonb_build_object('attempts', b.attempts, 'codes', b.codes, 'locked', b.locked,
                                                   'found', b.found)
        from guess_burst b where b.id = ${burst.id} and a.id = b.alert_id and a.acknowledged_at is null`,
  );
}
