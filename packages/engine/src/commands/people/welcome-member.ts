/** Gives a new account its customer. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { emailKey } from "../ground/identity.ts";
import { emit } from "../ground/records.ts";
import { row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";

export interface WelcomeMemberInput {
  readonly userId: Id;
  readonly name?: string;
  readonly locale?: "zh-TW" | "en";
}

export interface WelcomedMember {
  readonly customerId: Id;
  readonly isNew: boolean;
}

interface UserRow {
  readonly name: string;
  readonly email: string;
  readonly email_verified: boolean;
}

/**
 * Gives an account its customer, once. The address identifies them only after it is proven: until then anybody could
 * have typed it (`joinGuestOrders` does the rest).
 */
export async function welcomeMember(
  context: CommandContext,
  input: WelcomeMemberInput,
): Promise<CommandResult<WelcomedMember>> {
  return inTransaction(context, async (tx) => {
    const user = await row<UserRow>(
      tx,
      sql`select name, email, email_verified from auth_user where id = ${input.userId} for update`,
    );
    if (!user) return refuseWith("CUSTOMER_NOT_FOUND");
    const known = await row<{ id: Id }>(
      tx,
      sql`select id from customer where user_id = ${input.userId}`,
    );
    if (known) return { ok: true, customerId: known.id, isNew: false };
    const customerId =
      (user.email_verified ? await claimRecord(tx, input, user) : null) ??
      (await insertCustomer(tx, context, input, user));
    await emit(tx, {
      type: "customer.welcomed",
      aggregateType: "customer",
      aggregateId: customerId,
      payload: { customerId },
    });
    return { ok: true, customerId, isNew: true };
  });
}

/** A customer the shop knew before there was an account (an import): theirs, since the address is proven. */
async function claimRecord(
  tx: EntityManager,
  input: WelcomeMemberInput,
  user: UserRow,
): Promise<Id | null> {
  const claimed = await row<{ id: Id }>(
    tx,
    sql`update customer set user_id = ${input.userId}
        where email_key = ${emailKey(user.email)} and user_id is null returning id`,
  );
  return claimed?.id ?? null;
}

async function insertCustomer(
  tx: EntityManager,
  context: CommandContext,
  input: WelcomeMemberInput,
  user: UserRow,
): Promise<Id> {
  const key = user.email_verified ? emailKey(user.email) : null;
  const inserted = await row<{ id: Id }>(
    tx,
    sql`insert into customer (user_id, name, email, email_key, locale, created_at)
        values (${input.userId}, ${input.name ?? user.name}, ${user.email},
                case when exists (select 1 from customer where email_key = ${key}) then null else ${key} end,
                ${input.locale ?? "zh-TW"}, ${context.now}) returning id`,
  );
  return inserted!.id;
}
