/** Enters a code: applied, kept waiting with its reason, or refused. */
import type { EntityManager } from "@8521/database";
import { codeKey } from "../../codes/index.ts";
import type { Id } from "../../pricing/model.ts";
import { touchCart } from "../cart/change-cart.ts";
import { buyerOf, loadCartFacts } from "../cart/facts/cart-facts.ts";
import { type CartRow, loadCart } from "../cart/facts/load-cart.ts";
import type { CartCode, CartRef, PricedCart } from "../cart/model.ts";
import { lookAt } from "../cart/price-open-cart.ts";
import type { CommandContext } from "../context.ts";
import { changed, row, rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, problem, refuse, refuseWith } from "../problems.ts";
import { attemptOf, isUnknown } from "./attempt.ts";
import { findVoucher, type FoundVoucher } from "./find-voucher.ts";
import { recordCheck, refuseUnread } from "./record-check.ts";

export interface ApplyCodeInput extends CartRef {
  readonly text: string;
  /** LINK when a landing page brought the code. */
  readonly source?: "TYPED" | "LINK";
}

export interface ReplacedCode {
  readonly voucherId: Id;
  readonly codeText: string;
}

export interface AppliedCode {
  readonly cart: PricedCart;
  readonly code: CartCode;
  /** The affiliate-owned code this one replaced: one such code an order. */
  readonly replaced: ReplacedCode | null;
  /** The code that was entered, when it was merged into the one that is in the cart now. */
  readonly alias: string | null;
}

/**
 * Enters a code. A code that applies, or that waits for something the shopper can still do, stays in the cart with
 * its reason and figures; one that can't apply is refused and not kept. An unknown code, one that is off and one that
 * is somebody else's get the same answer, after the same work.
 */
export async function applyCode(
  context: CommandContext,
  input: ApplyCodeInput,
): Promise<CommandResult<AppliedCode>> {
  const { codes } = context.settings;
  const key = codeKey(input.text, { han: codes.allowHan });
  const { cartId } = input;
  if (key === null)
    return refuseUnread(context, { cartId, key }, refuseWith("INVALID_CHARACTERS", {}, ["text"]));
  const attempt = attemptOf(context, cartId);
  const locked = await codes.limiter?.begin(attempt, context.now);
  if (locked) {
    const retryAt = locked.retryAt.getTime();
    return refuseUnread(
      context,
      { cartId, key },
      refuseWith("TOO_MANY_ATTEMPTS", { retryAt }, ["text"]),
    );
  }
  let voucherId: Id | null = null;
  const result = await inTransaction(context, async (tx) => {
    const loaded = await loadCart(tx, context, input, "LOCKED");
    if (!loaded.ok) return loaded;
    const voucher = await findVoucher(tx, key, codes.keyRing);
    voucherId = voucher?.id ?? null;
    return enter(tx, context, loaded.cart, voucher, input);
  });
  await recordCheck(context, { key, voucherId, cartId, result });
  if (!isUnknown(result)) await codes.limiter?.known(attempt);
  return result;
}

/** Puts a found voucher into a locked cart and says what became of it. Also what a check does, and undoes. */
export async function enter(
  tx: EntityManager,
  context: CommandContext,
  cart: CartRow,
  voucher: FoundVoucher | null,
  input: ApplyCodeInput,
): Promise<CommandResult<AppliedCode>> {
  const replaced = voucher ? await replaceOwned(tx, cart.id, voucher) : null;
  if (voucher && !(await hasRoom(tx, context, cart.id, voucher.id))) {
    return refuseWith("TOO_MANY_CODES", { maximum: context.settings.codes.maximumPerCart });
  }
  if (voucher) await keep(tx, cart.id, voucher, input.source ?? "TYPED");
  const version = await touchCart(tx, context, cart.id);
  // Priced for an unknown code too: it costs what a known one costs.
  const facts = await loadCartFacts(tx, context, { ...cart, version }, buyerOf(context, cart));
  const priced = await lookAt(tx, facts);
  const code = priced.codes.find(({ voucherId }) => voucherId === voucher?.id);
  if (!code) return refuse(problem("UNKNOWN_CODE", { codeText: input.text }, ["text"]));
  if (code.state === "REFUSED") return refuse(refusalOf(code, input.text));
  return { ok: true, cart: priced, code, replaced, alias: voucher?.alias ?? null };
}

/** One affiliate-owned code an order: entering another replaces it. */
async function replaceOwned(
  tx: EntityManager,
  cartId: Id,
  voucher: FoundVoucher,
): Promise<ReplacedCode | null> {
  if (voucher.affiliateId === null) return null;
  const [replaced] = await rows<ReplacedCode>(
    tx,
    sql`delete from cart_code c using voucher v
        where c.cart_id = ${cartId} and v.id = c.voucher_id and coalesce(v.merged_into_id, v.id) <> ${voucher.id}
          and v.affiliate_id is not null
        returning v.id as "voucherId", coalesce(v.public_code, v.masked_code) as "codeText"`,
  );
  return replaced ?? null;
}

async function hasRoom(
  tx: EntityManager,
  context: CommandContext,
  cartId: Id,
  voucherId: Id,
): Promise<boolean> {
  const held = await row<{ others: number }>(
    tx,
    sql`select count(distinct coalesce(v.merged_into_id, v.id))::int as others
        from cart_code c join voucher v on v.id = c.voucher_id
        where c.cart_id = ${cartId} and coalesce(v.merged_into_id, v.id) <> ${voucherId}`,
  );
  return held!.others < context.settings.codes.maximumPerCart;
}

async function keep(
  tx: EntityManager,
  cartId: Id,
  voucher: FoundVoucher,
  source: "TYPED" | "LINK",
): Promise<void> {
  const matchedBy = source === "LINK" ? "LINK" : voucher.matchedBy;
  await changed(
    tx,
    sql`insert into cart_code (cart_id, voucher_id, matched_by) values (${cartId}, ${voucher.id}, ${matchedBy})
        on conflict do nothing`,
  );
}

/** What is unknown must look alike: the entered text, and nothing of the voucher. */
export function refusalOf(code: CartCode, text: string) {
  const reason = code.reason ?? "UNKNOWN_CODE";
  if (reason === "UNKNOWN_CODE") return problem(reason, { codeText: text }, ["text"]);
  const { voucherId, discountId, codeText, data } = code;
  return problem(reason, { ...data, voucherId, discountId, codeText }, ["text"]);
}
