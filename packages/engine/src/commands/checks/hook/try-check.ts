/** Asks a hook a made-up question, to see that it answers. */
import { newId } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { row, sql } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { askHook, type HookAnswer } from "../ask-hook.ts";
import { loadHooks } from "./load-hooks.ts";

/** What an active hook answers to a cart of nothing, and how fast. No discount depends on it. */
export async function tryCheck(
  context: CommandContext,
  { checkId }: { readonly checkId: Id },
): Promise<CommandResult<{ readonly answer: HookAnswer }>> {
  const em = context.em.fork();
  const held = await row<{ name: string; partner_id: Id | null }>(
    em,
    sql`select name, partner_id from custom_check where id = ${checkId}`,
  );
  if (!held || !mayWrite(context, held.partner_id))
    return refuseWith("CHECK_NOT_FOUND", { checkId });
  const { name, partner_id: partnerId } = held;
  const hook = (await loadHooks(em, context.settings.codes.keyRing, [name])).get(name);
  const post = context.settings.customChecks?.post;
  if (!hook || !post) return refuseWith("CHECK_NOT_FOUND", { checkId });
  const answer = await askHook(
    post,
    hook,
    {
      check: name,
      discountId: newId(context.now.getTime()),
      partnerId,
      voucherId: null,
      customerId: null,
      channel: "WEB",
      currency: context.settings.currency,
      lines: [],
    },
    context.now,
  );
  return { ok: true, answer };
}
