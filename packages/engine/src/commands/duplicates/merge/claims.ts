/** Uses by one customer, joined: whoever used either code has used the survivor, each order once. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { identitiesOf, type Identity, type IdentityKind } from "../../ground/identity.ts";
import { changed, rows, sql, type Statement } from "../../ground/sql.ts";
import type { CodeFigures } from "../model.ts";

/** A use that counts, with the people who may have made it. */
interface CountedUse {
  readonly redemptionId: Id;
  readonly orderId: Id;
  readonly identities: readonly Identity[];
}

interface ClaimRow {
  readonly identity_kind: IdentityKind;
  readonly identity_hash: Uint8Array;
  readonly used: number;
  readonly beside: number;
}

const CHUNK = 1_000;

/**
 * How many customers would have more uses of the survivor than one may: the most of one kind of identity, since one
 * person has several.
 */
export async function countCustomersOver(
  em: EntityManager,
  context: CommandContext,
  sides: { readonly survivor: CodeFigures; readonly retired: readonly CodeFigures[] },
): Promise<number> {
  const { survivor, retired } = sides;
  const limit = survivor.maxRedemptionsPerCustomer;
  if (limit === null) return 0;
  const over = new Set<string>();
  const gained = new Map<string, number>();
  const from = retired.map(({ voucherId }) => voucherId);
  const orders = new Set<Id>();
  for await (const uses of usesInChunks(em, context, sql`r.voucher_id = any(${from}::uuid[])`)) {
    const fresh = await notCounted(em, survivor.voucherId, uses, orders);
    const kept = await loadClaims(em, survivor.voucherId, fresh);
    const before = new Map(kept.map((row) => [nameOf(claimed(row)), row.used - row.beside]));
    for (const identity of fresh.flatMap(({ identities }) => identities)) {
      const name = nameOf(identity);
      const more = (gained.get(name) ?? 0) + 1;
      gained.set(name, more);
      if ((before.get(name) ?? 0) + more > limit) over.add(name);
    }
  }
  const kinds = Map.groupBy(over, (name) => name.split(" ")[0]);
  return Math.max(0, ...[...kinds.values()].map(({ length }) => length));
}

/**
 * Counts moved uses for their customers under the voucher they are with now, in ascending order as every lock of a
 * claim. What goes past the limit is marked as an overrun, the newest first. `which` chooses them among redemptions r.
 */
export async function takeClaims(
  tx: EntityManager,
  context: CommandContext,
  wanted: { readonly voucherId: Id; readonly limit: number | null; readonly which: Statement },
): Promise<{ readonly overrun: number }> {
  const { voucherId, limit, which } = wanted;
  if (limit === null) return { overrun: 0 };
  let overrun = 0;
  const orders = new Set<Id>();
  for await (const uses of usesInChunks(tx, context, which)) {
    const fresh = await notCounted(tx, voucherId, uses, orders);
    await countUses(tx, voucherId, fresh);
    const marked = besideLimit(fresh, await loadClaims(tx, voucherId, fresh), limit);
    overrun += marked.length;
    await changed(
      tx,
      sql`update redemption set is_overrun = true where id = any(${marked}::uuid[])`,
    );
  }
  return { overrun };
}

/** Takes moved uses out of the counts of a voucher they are no longer with. */
export async function dropClaims(
  tx: EntityManager,
  voucherIds: readonly Id[],
  which: Statement,
): Promise<void> {
  await changed(
    tx,
    sql`with gone as (
          delete from redemption_claim_use u using redemption r
          where r.id = u.redemption_id and u.subject_id = any(${voucherIds}::uuid[]) and ${which}
          returning u.subject_id, u.identity_kind, u.identity_hash),
        fewer as (
          select subject_id, identity_kind, identity_hash, count(*)::int as n from gone group by 1, 2, 3),
        held as (
          select c.subject_id, c.identity_kind, c.identity_hash, f.n from redemption_claim c
          join fewer f using (subject_id, identity_kind, identity_hash) order by 1, 2, 3 for update of c)
        update redemption_claim c set used = c.used - h.n from held h
        where c.subject_id = h.subject_id and c.identity_kind = h.identity_kind and c.identity_hash = h.identity_hash`,
  );
}

/** Uses that count, the oldest first, with everybody who may have made them as placing knew them. */
async function* usesInChunks(
  em: EntityManager,
  { settings }: CommandContext,
  which: Statement,
): AsyncGenerator<CountedUse[]> {
  let after: { at: string; id: Id } | null = null;
  for (;;) {
    const page: OrderedUse[] = await rows<OrderedUse>(
      em,
      sql`select r.id, r.reserved_at as at, o.id as order_id, o.customer_id, o.email_key, o.phone_key
          from redemption r join orders o on o.id = r.order_id
          where r.state in ('RESERVED', 'REDEEMED') and ${which}
            and (${after?.id ?? null}::uuid is null
                 or (r.reserved_at, r.id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
          order by r.reserved_at, r.id limit ${CHUNK}`,
    );
    if (page.length === 0) return;
    yield page.map((use) => ({
      redemptionId: use.id,
      orderId: use.order_id,
      identities: identitiesOf(settings.accessSecret, {
        customerId: use.customer_id,
        emailKey: use.email_key,
        phoneKey: use.phone_key,
      }),
    }));
    if (page.length < CHUNK) return;
    const last = page.at(-1)!;
    after = { at: last.at, id: last.id };
  }
}

interface OrderedUse {
  readonly id: Id;
  readonly at: string;
  readonly order_id: Id;
  readonly customer_id: Id | null;
  readonly email_key: string;
  readonly phone_key: string;
}

/** Without those whose order is counted for this voucher already: one order with both codes is one use of a customer. */
async function notCounted(
  em: EntityManager,
  voucherId: Id,
  uses: readonly CountedUse[],
  orders: Set<Id>,
): Promise<CountedUse[]> {
  const counted = await rows<{ order_id: Id }>(
    em,
    sql`select distinct r.order_id from redemption r
        join redemption_claim_use u on u.redemption_id = r.id and u.subject_id = ${voucherId}
        where r.order_id = any(${uses.map(({ orderId }) => orderId)}::uuid[])`,
  );
  for (const { order_id } of counted) orders.add(order_id);
  return uses.filter(({ orderId }) => !orders.has(orderId) && orders.add(orderId));
}

async function countUses(
  tx: EntityManager,
  voucherId: Id,
  uses: readonly CountedUse[],
): Promise<void> {
  const claims = uses.flatMap(({ redemptionId, identities }) =>
    identities.map((identity) => ({ redemptionId, ...identity })),
  );
  await changed(
    tx,
    sql`with taken as (
          insert into redemption_claim_use (redemption_id, subject_id, identity_kind, identity_hash)
          select id, ${voucherId}::uuid, kind, hash
          from unnest(${claims.map((claim) => claim.redemptionId)}::uuid[],
                      ${claims.map(({ kind }) => kind)}::text[],
                      ${claims.map(({ hash }) => hash)}::bytea[]) as t (id, kind, hash)
          on conflict do nothing returning identity_kind, identity_hash)
        insert into redemption_claim (subject_id, identity_kind, identity_hash, used)
        select ${voucherId}::uuid, identity_kind, identity_hash, count(*) from taken group by 2, 3 order by 2, 3
        on conflict (subject_id, identity_kind, identity_hash) do update
          set used = redemption_claim.used + excluded.used`,
  );
}

/** What these people's counts are, and how many of them were recorded as overruns. */
function loadClaims(
  em: EntityManager,
  voucherId: Id,
  uses: readonly CountedUse[],
): Promise<ClaimRow[]> {
  const identities = uses.flatMap((use) => use.identities);
  return rows<ClaimRow>(
    em,
    sql`select c.identity_kind, c.identity_hash, c.used,
               (select count(*)::int from redemption_claim_use u join redemption r on r.id = u.redemption_id and r.is_overrun
                where u.subject_id = c.subject_id and u.identity_kind = c.identity_kind
                  and u.identity_hash = c.identity_hash) as beside
        from (select distinct kind, hash from unnest(${identities.map(({ kind }) => kind)}::text[],
                                                     ${identities.map(({ hash }) => hash)}::bytea[]) as i (kind, hash)) i
        join redemption_claim c on c.subject_id = ${voucherId} and c.identity_kind = i.kind and c.identity_hash = i.hash`,
  );
}

/** The newest uses of everybody who is over the limit, as many as it takes. */
function besideLimit(
  uses: readonly CountedUse[],
  claims: readonly ClaimRow[],
  limit: number,
): Id[] {
  const excess = new Map(
    claims.map((row) => [nameOf(claimed(row)), row.used - row.beside - limit]),
  );
  const marked: Id[] = [];
  for (const { redemptionId, identities } of uses.toReversed()) {
    const names = identities.map(nameOf);
    if (!names.some((name) => (excess.get(name) ?? 0) > 0)) continue;
    marked.push(redemptionId);
    for (const name of names) excess.set(name, (excess.get(name) ?? 0) - 1);
  }
  return marked;
}

const claimed = ({ identity_kind, identity_hash }: ClaimRow) => ({
  kind: identity_kind,
  hash: identity_hash,
});

const nameOf = ({ kind, hash }: { readonly kind: string; readonly hash: Uint8Array }): string =>
  `${kind} ${Buffer.from(hash).toString("hex")}`;
