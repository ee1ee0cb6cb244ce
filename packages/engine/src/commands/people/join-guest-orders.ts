/** Gives a member the guest orders placed with the e-mail address they have proven. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { identitiesOf } from "../ground/identity.ts";
import { audit } from "../ground/records.ts";
import { changed, row, rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { refuseWith, type CommandResult } from "../problems.ts";

export interface JoinGuestOrdersInput {
  readonly customerId: Id;
}

export interface JoinedGuestOrders {
  readonly orderIds: readonly Id[];
}

interface Member {
  readonly email_key: string | null;
  readonly email_verified: boolean;
}

/**
 * Gives a member the guest orders placed with the e-mail address they have proven, with what hangs on them: course
 * access, uses, and the member's own count of limited codes. An address that is not proven joins nothing
 * (`EMAIL_NOT_VERIFIED`): else anybody could read a stranger's orders by signing up with their address.
 */
export async function joinGuestOrders(
  context: CommandContext,
  { customerId }: JoinGuestOrdersInput,
): Promise<CommandResult<JoinedGuestOrders>> {
  return inTransaction(context, async (tx) => {
    const member = await row<Member>(
      tx,
      sql`select c.email_key, u.email_verified from customer c join auth_user u on u.id = c.user_id
           where c.id = ${customerId}`,
    );
    if (!member) return refuseWith("CUSTOMER_NOT_FOUND");
    if (!member.email_verified) return refuseWith("EMAIL_NOT_VERIFIED");
    const joined = await rows<{ id: Id }>(
      tx,
      sql`update orders set customer_id = ${customerId}
           where id in (select id from orders where email_key = ${member.email_key} and customer_id is null order by id for update)
          returning id`,
    );
    const orderIds = joined.map(({ id }) => id);
    if (orderIds.length === 0) return { ok: true, orderIds };
    await giveWhatHangsOnThem(tx, customerId, orderIds);
    await countForTheMember(tx, context, customerId, orderIds);
    await audit(tx, context, {
      action: "customer.joined_guest_orders",
      objectType: "customer",
      objectId: customerId,
      after: { orderIds },
    });
    return { ok: true, orderIds };
  });
}

async function giveWhatHangsOnThem(
  tx: EntityManager,
  customerId: Id,
  orderIds: readonly Id[],
): Promise<void> {
  await changed(
    tx,
    sql`update redemption set customer_id = ${customerId} where order_id = any(${orderIds}::uuid[])`,
  );
  await changed(
    tx,
    sql`update course_grant g set customer_id = ${customerId} from order_line l
         where l.id = g.order_line_id and l.order_id = any(${orderIds}::uuid[]) and g.customer_id is null`,
  );
}

/** A guest's uses were counted by e-mail and phone; from now on the member's own identity counts them too. */
async function countForTheMember(
  tx: EntityManager,
  { settings }: CommandContext,
  customerId: Id,
  orderIds: readonly Id[],
): Promise<void> {
  const [identity] = identitiesOf(settings.accessSecret, {
    customerId,
    emailKey: null,
    phoneKey: null,
  });
  await changed(
    tx,
    sql`with gained as (
          insert into redemption_claim_use (redemption_id, subject_id, identity_kind, identity_hash)
          select distinct u.redemption_id, u.subject_id, 'MEMBER', ${identity!.hash}::bytea
            from redemption_claim_use u join redemption r on r.id = u.redemption_id
           where r.order_id = any(${orderIds}::uuid[]) and r.state in ('RESERVED', 'REDEEMED')
          on conflict do nothing returning subject_id)
        insert into redemption_claim (subject_id, identity_kind, identity_hash, used)
        select subject_id, 'MEMBER', ${identity!.hash}::bytea, count(*) from gained group by subject_id order by subject_id
        on conflict (subject_id, identity_kind, identity_hash) do update
           set used = redemption_claim.used + excluded.used`,
  );
}
