/** Makes a key for a till. */
import type { Id } from "../../../pricing/model.ts";
import { mayAsk } from "../../analysis/who-may.ts";
import type { CommandContext } from "../../context.ts";
import { tokenHash } from "../../ground/identity.ts";
import { audit } from "../../ground/records.ts";
import { row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, problem, type ProblemOf, refuse, refuseWith } from "../../problems.ts";
import { newKeySecret, shownPrefix } from "./key-secret.ts";

export interface CreateKeyInput {
  /** Which till, for people: 1 to 80 characters. */
  readonly label: string;
  /** What conditions see as the channel; capital letters, digits and `_`. */
  readonly channel?: string;
  /** Whose till; an admin of one partner makes their partner's. Null is one of the house. */
  readonly partnerId?: Id | null;
}

const LONGEST_LABEL = 80;
const CHANNEL = /^[A-Z][A-Z0-9_]{1,19}$/;

/** Makes a key, active at once. Its secret is in this answer and can't be read again. */
export async function createKey(
  context: CommandContext,
  input: CreateKeyInput,
): Promise<CommandResult<{ readonly keyId: Id; readonly secret: string }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const label = input.label.trim();
  const channel = input.channel ?? "POS";
  const faults = faultsOf(label, channel);
  if (faults.length > 0) return refuse(...faults);
  const partnerId = context.actor.partnerId ?? input.partnerId ?? null;
  const secret = newKeySecret();
  return inTransaction(context, async (tx) => {
    const made = await row<{ id: Id }>(
      tx,
      sql`insert into api_key (partner_id, label, channel, secret_hash, shown_prefix, created_by, created_at)
          values (${partnerId}, ${label}, ${channel}, ${tokenHash(secret)}, ${shownPrefix(secret)},
                  ${context.actor.id ?? null}, ${context.now})
          returning id`,
    );
    const keyId = made!.id;
    await audit(tx, context, {
      action: "api_key.created",
      objectType: "api_key",
      objectId: keyId,
      partnerId,
      after: { label, channel },
    });
    return { ok: true, keyId, secret };
  });
}

function faultsOf(label: string, channel: string): ProblemOf[] {
  return [
    ...(label === "" ? [problem("KEY_LABEL_REQUIRED", {}, ["label"])] : []),
    ...(label.length > LONGEST_LABEL
      ? [problem("TEXT_TOO_LONG", { maximum: LONGEST_LABEL }, ["label"])]
      : []),
    ...(CHANNEL.test(channel) ? [] : [problem("CHANNEL_INVALID", {}, ["channel"])]),
  ];
}
