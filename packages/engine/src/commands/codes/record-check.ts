/** Remembers each entered code and its outcome (VOUCHERS section 6): by blind index, never by its text. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import type { CommandResult } from "../problems.ts";
import { codeIndex } from "./code-vault.ts";

export interface CodeCheck {
  readonly key: string;
  readonly voucherId: Id | null;
  /** Null when no cart was asked about. */
  readonly cartId: Id | null;
  readonly result: CommandResult<{ readonly code: { readonly state: string } }>;
}

/** Writes one row outside the refused transaction, so that a refusal is remembered too. */
export async function recordCheck(context: CommandContext, check: CodeCheck): Promise<void> {
  const { actor, settings, now } = context;
  const outcome = check.result.ok ? check.result.code.state : check.result.problems[0]!.code;
  await changed(
    context.em.fork(),
    sql`insert into code_check (at, code_index, voucher_id, cart_id, customer_id, outcome, address_hash)
        values (${now}, ${codeIndex(check.key, settings.codes.keyRing)}, ${check.voucherId}, ${check.cartId},
                ${actor.kind === "CUSTOMER" ? actor.id : null}, ${outcome}, ${context.addressHash})`,
  );
}
