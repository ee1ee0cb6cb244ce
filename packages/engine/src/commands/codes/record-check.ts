/** Remembers each entered code and what became of it (VOUCHERS section 6): by blind index, never by its text. */
import type { Id } from "../../pricing/model.ts";
import type { CartCode } from "../cart/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import type { CommandResult, ProblemOf, Refusal } from "../problems.ts";
import { codeIndex } from "./code-vault.ts";

export interface CodeCheck {
  /** Null when the text can't be a code. */
  readonly key: string | null;
  readonly voucherId: Id | null;
  /** Null when no cart was asked about. */
  readonly cartId: Id | null;
  readonly result: CommandResult<{ readonly code: CartCode }>;
}

interface Outcome {
  readonly outcome: string;
  readonly reason: string | null;
  readonly figures: { readonly [name: string]: unknown };
  readonly amount: number;
}

/** Writes one row outside the refused transaction, so that a refusal is remembered too. */
export async function recordCheck(context: CommandContext, check: CodeCheck): Promise<void> {
  const { actor, settings, now } = context;
  const { outcome, reason, figures, amount } = outcomeOf(check.result);
  const index = check.key === null ? null : codeIndex(check.key, settings.codes.keyRing);
  await changed(
    context.em.fork(),
    sql`insert into code_check (at, code_index, voucher_id, cart_id, customer_id, channel, outcome, reason, figures,
                                amount, address_hash, prefix_hash)
        values (${now}, ${index}, ${check.voucherId}, ${check.cartId},
                ${actor.kind === "CUSTOMER" ? actor.id : null},
                coalesce((select channel from cart where id = ${check.cartId}), ${actor.channel ?? "WEB"}),
                ${outcome}, ${reason}, ${figures}::jsonb, ${amount}, ${context.addressHash}, ${context.prefixHash})`,
  );
}

/** Refused before anything was looked up; counted all the same, so that a burst is seen while it is locked out. */
export async function refuseUnread(
  context: CommandContext,
  tried: Pick<CodeCheck, "key" | "cartId">,
  result: Refusal,
): Promise<Refusal> {
  await recordCheck(context, { ...tried, voucherId: null, result });
  return result;
}

/** Codes that fell away when the order was to be placed: used up by others, or expired meanwhile. */
export async function recordLateRefusals(
  context: CommandContext,
  cartId: Id,
  problems: readonly ProblemOf[],
): Promise<void> {
  const refused = problems.flatMap(({ code, data }) => {
    const { voucherId = null, ...rest } = data as { readonly voucherId?: Id | null };
    return voucherId === null
      ? []
      : [{ voucher_id: voucherId, reason: code, figures: plain(rest) }];
  });
  if (refused.length === 0) return;
  await changed(
    context.em.fork(),
    sql`insert into code_check (at, code_index, voucher_id, cart_id, customer_id, channel, stage, outcome, reason,
                                figures, address_hash, prefix_hash)
        select ${context.now}, v.code_index, v.id, c.id, c.customer_id, c.channel, 'ORDER', k.reason, k.reason,
               k.figures, ${context.addressHash}::bytea, ${context.prefixHash}::bytea
        from jsonb_to_recordset(${JSON.stringify(refused)}::jsonb) as k (voucher_id uuid, reason text, figures jsonb)
        join voucher v on v.id = k.voucher_id
        join cart c on c.id = ${cartId}`,
  );
}

function outcomeOf(result: CodeCheck["result"]): Outcome {
  if (result.ok) {
    const { state, reason, data, amount } = result.code;
    return { outcome: state, reason, figures: plain(data), amount };
  }
  const { code, data } = result.problems[0]!;
  return { outcome: code, reason: code, figures: plain(data), amount: 0 };
}

/** The figures of a reason. Not what it is about (that has columns of its own), and never a text somebody typed. */
function plain(data: object): { readonly [name: string]: unknown } {
  const told = new Set(["voucherId", "discountId", "codeText"]);
  return Object.fromEntries(Object.entries(data).filter(([name]) => !told.has(name)));
}
