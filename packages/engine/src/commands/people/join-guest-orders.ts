/** Gives a member the guest orders placed with the e-mail address they have proven. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { emailKey, identitiesOf } from "../ground/identity.ts";
import { changed, row, rows, sql } from "../ground/sql.ts";
import { inTransaction, violates } from "../ground/transaction.ts";
import { lockOrders } from "../locks.ts";
import { type CommandResult, refuseWith } from "../problems.ts";

export interface JoinGuestOrdersInput {
  readonly customerId: Id;
}

export interface JoinedGuestOrders {
  readonly orderIds: readonly Id[];
}

/**
 * Gives a member the guest orders placed with the address they have proven, and counts the uses of those orders as
 * the member's own, so that a limit per customer holds across both.
 */
export async function joinGuestOrders(
  context: CommandContext,
  input: JoinGuestOrdersInput,
): Promise<CommandResult<JoinedGuestOrders>> {
  try {
    return await inTransaction(context, (tx) => join(tx, context, input.customerId));
  } catch (error) {
    // Another account has proven the same address (two spellings of one mailbox): the first keeps it.
    if (violates(error, "customer_email_key")) return { ok: true, orderIds: [] };
    throw error;
  }
}

async function join(
  tx: EntityManager,
  context: CommandContext,
  customerId: Id,
): Promise<CommandResult<JoinedGuestOrders>> {
  const member = await row<{ email: string; email_verified: boolean }>(
    tx,
    sql`select u.email, u.email_verified from customer c join auth_user u on u.id = c.user_id
        where c.id = ${customerId} for update of c`,
  );
  if (!member) return refuseWith("CUSTOMER_NOT_FOUND");
  if (!member.email_verified) return refuseWith("EMAIL_NOT_VERIFIED");
  const key = emailKey(member.email);
  await changed(
    tx,
    sql`update customer set email = ${member.email}, email_key = ${key} where id = ${customerId}`,
  );
  const guests = await rows<{ id: Id }>(
    tx,
    sql`select id from orders where email_key = ${key} and customer_id is null order by id`,
  );
  const orderIds = guests.map(({ id }) => id);
  await lockOrders(tx, orderIds);
  await give(tx, orderIds, customerId);
  await countAsOwn(tx, context, orderIds, customerId);
  return { ok: true, orderIds };
}

async function give(tx: EntityManager, orderIds: readonly Id[], customerId: Id): Promise<void> {
  if (orderIds.length === 0) return;
  await changed(
    tx,
    sql`update orders set customer_id = ${customerId} where id = any(${orderIds}::uuid[]) and customer_id is null`,
  );
  await changed(
    tx,
    sql`update redemption set customer_id = ${customerId} where order_id = any(${orderIds}::uuid[])`,
  );
}

/** Each use that the address was counted for counts for the member too; once, however often it is joined. */
async function countAsOwn(
  tx: EntityManager,
  context: CommandContext,
  orderIds: readonly Id[],
  customerId: Id,
): Promise<void> {
  if (orderIds.length === 0) return;
  const known = { customerId, emailKey: null, phoneKey: null };
  const [member] = identitiesOf(context.settings.accessSecret, known);
  await changed(
    tx,
    sql`with joined as (
          insert into redemption_claim_use (redemption_id, subject_id, identity_kind, identity_hash)
          select u.redemption_id, u.subject_id, 'MEMBER', ${member!.hash}::bytea
          from redemption_claim_use u join redemption r on r.id = u.redemption_id
          where r.order_id = any(${orderIds}::uuid[]) and u.identity_kind = 'EMAIL'
          on conflict do nothing returning subject_id)
        insert into redemption_claim as c (subject_id, identity_kind, identity_hash, used)
        select subject_id, 'MEMBER', ${member!.hash}::bytea, count(*)::int from joined group by subject_id order by subject_id
        on conflict (subject_id, identity_kind, identity_hash) do update set used = c.used + excluded.used`,
  );
}
