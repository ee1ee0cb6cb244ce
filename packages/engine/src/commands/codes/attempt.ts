/** One try at a code, as the limits see it. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import type { CommandResult } from "../problems.ts";
import type { CodeAttempt } from "../settings.ts";

/** Whom a try is counted for. */
export function attemptOf(context: CommandContext, cartId: Id | null): CodeAttempt {
  if (context.actor.kind === "TILL") {
    const keyId = context.actor.id ?? null;
    return { cartId: null, customerId: null, addressHash: null, prefixHash: null, keyId };
  }
  return {
    cartId,
    customerId: context.actor.kind === "CUSTOMER" ? (context.actor.id ?? null) : null,
    addressHash: context.addressHash ?? null,
    prefixHash: context.prefixHash ?? null,
  };
}

/** Whether nobody has the code, or it looks as if nobody had it. */
export function isUnknown(result: CommandResult<unknown>): boolean {
  return !result.ok && result.problems.some(({ code }) => code === "UNKNOWN_CODE");
}
