import * as db from "@8521/database";
import { applyCode, recordClick } from "@8521/engine/commands";
import { cartToChange } from "../carts/open-cart.ts";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { Problem } from "../problems/problem.type.ts";
import { clearCode } from "../vouchers/voucher-label.ts";

/** Counts a visit by an affiliate's link and puts their welcome code into the cart. Bots get neither. */
export async function visit(
  c: Context,
  asked: { readonly slug: string; readonly subId: string | null; readonly landingPath?: string },
): Promise<{ readonly problems: Problem[] }> {
  const recorded = await recordClick(c.command, {
    slug: asked.slug,
    visitorId: c.cookies.visit(),
    customerId: c.viewer?.customerId ?? null,
    subId: asked.subId,
    landingPath: asked.landingPath ?? `/from/${asked.slug}`,
    referrerHost: hostOf(c.referrer),
    userAgent: c.userAgent,
  });
  if (!recorded.ok) return { problems: problemsOf(c, recorded.problems) };
  if (!recorded.isBot && recorded.welcomeVoucherId) await putInCart(c, recorded.welcomeVoucherId);
  return { problems: [] };
}

/** A welcome code that can't be kept (used up, over) is not the visitor's trouble: the visit counts all the same. */
async function putInCart(c: Context, voucherId: string): Promise<void> {
  const voucher = await c.em.findOne(db.Voucher, { id: voucherId });
  if (!voucher) return;
  const { cart } = await cartToChange(c);
  await applyCode(c.command, { ...cart, text: clearCode(c, voucher), source: "LINK" });
  c.refresh();
}

function hostOf(referrer: string | null): string | null {
  return referrer && URL.canParse(referrer) ? new URL(referrer).host : null;
}
