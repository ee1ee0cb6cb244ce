/** Gives a new account its customer. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { emailKey } from "../ground/identity.ts";
import { emit } from "../ground/records.ts";
import { row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { refuseWith, type CommandResult } from "../problems.ts";

export interface WelcomeMemberInput {
  readonly userId: Id;
  readonly name?: string;
  readonly locale?: "zh-TW" | "en";
}

export interface WelcomedMember {
  readonly customerId: Id;
  readonly isNew: boolean;
}

/**
 * Gives a new account its customer, once. What guests did with the same address stays apart until the address is
 * proven (`joinGuestOrders`); the limits they used up count at once, because every identity counts by itself.
 */
export async function welcomeMember(
  context: CommandContext,
  input: WelcomeMemberInput,
): Promise<CommandResult<WelcomedMember>> {
  return inTransaction(context, async (tx) => {
    const user = await row<{ name: string; email: string }>(
      tx,
      sql`select name, email from auth_user where id = ${input.userId}`,
    );
    if (!user) return refuseWith("CUSTOMER_NOT_FOUND");
    const made = await row<{ id: Id }>(
      tx,
      sql`insert into customer (user_id, name, email, email_key, locale, created_at)
          values (${input.userId}, ${input.name ?? user.name}, ${user.email}, ${emailKey(user.email)},
                  ${input.locale ?? "zh-TW"}, ${context.now})
          on conflict (user_id) do nothing returning id`,
    );
    if (!made) {
      const known = await row<{ id: Id }>(
        tx,
        sql`select id from customer where user_id = ${input.userId}`,
      );
      return { ok: true, customerId: known!.id, isNew: false };
    }
    await emit(tx, {
      type: "customer.welcomed",
      aggregateId: made.id,
      payload: { customerId: made.id },
    });
    return { ok: true, customerId: made.id, isNew: true };
  });
}
