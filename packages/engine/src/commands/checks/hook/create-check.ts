/** Adds a check that is answered outside. */
import type { Id } from "../../../pricing/model.ts";
import { mayAsk } from "../../analysis/who-may.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../../problems.ts";
import { newSecret, sealSecret } from "../../webhooks/endpoint/secret.ts";
import { type HookWish, NAME, refusalOfHook, USUAL_DEADLINE_MS } from "./hook-wish.ts";

export interface CreateCheckInput extends HookWish {
  /** What conditions call it; lower case, digits and dashes. */
  readonly name: string;
  /** Whose; an admin of one partner makes their partner's. Null is the house's. */
  readonly partnerId?: Id | null;
}

/** Adds a check by hook. Its secret is in this answer and can't be read again. */
export async function createCheck(
  context: CommandContext,
  input: CreateCheckInput,
): Promise<CommandResult<{ readonly checkId: Id; readonly secret: string }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  if (!NAME.test(input.name)) return refuseWith("CHECK_NAME_INVALID", {}, ["name"]);
  const refusal = refusalOfHook(input, context.settings);
  if (refusal) return refuse(refusal);
  const { name, url, description = "", deadlineMs = USUAL_DEADLINE_MS, whenSilent } = input;
  const partnerId = context.actor.partnerId ?? input.partnerId ?? null;
  const secret = newSecret();
  const sealed = sealSecret(secret, context.settings.codes.keyRing);
  return inTransaction(context, async (tx) => {
    const made = await row<{ id: Id }>(
      tx,
      sql`insert into custom_check (partner_id, name, description, url, secret_cipher, secret_key_version, deadline_ms,
                                    when_silent, created_by, created_at)
          values (${partnerId}, ${name}, ${description}, ${url}, ${sealed.cipher}, ${sealed.keyVersion}, ${deadlineMs},
                  ${whenSilent}, ${context.actor.id ?? null}, ${context.now})
          on conflict (name) do nothing returning id`,
    );
    if (!made) return refuseWith("CHECK_NAME_TAKEN", {}, ["name"]);
    const after = { name, url, description, deadlineMs, whenSilent };
    await audit(tx, context, {
      action: "custom_check.created",
      objectType: "custom_check",
      objectId: made.id,
      partnerId,
      after,
    });
    return { ok: true, checkId: made.id, secret };
  });
}
