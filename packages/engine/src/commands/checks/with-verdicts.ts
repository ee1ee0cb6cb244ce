/** Facts of a cart with the verdicts of the checks that decide something. */
import type { EntityManager } from "@8521/database";
import type { Discount, RejectedCandidate } from "../../pricing/model.ts";
import type { CartFacts } from "../cart/facts/cart-facts.ts";
import type { LiveRules } from "../cart/facts/live-rules.ts";
import { priceFacts } from "../cart/facts/price-facts.ts";
import type { CommandContext } from "../context.ts";
import type { CheckQuestion } from "./model.ts";
import { verdictsOn } from "./verdicts.ts";

/** Looking at a cart takes what a check said a moment ago; an order asks anew. */
export type Verdicts = "REMEMBERED" | "ASKED";

/** A rule may name several; each round asks what the one before could not know. */
const ROUNDS_MOST = 5;

/**
 * Asks the checks on which a discount of this cart depends, and only when everything else has passed: a custom check is
 * the last reason of all (PRICING section 4). A shop without checks pays nothing.
 */
export async function withVerdicts(
  em: EntityManager,
  context: CommandContext,
  facts: CartFacts,
  verdicts: Verdicts,
): Promise<CartFacts> {
  if (!nameChecks(facts.rules)) return facts;
  let found = facts;
  for (let round = 1; round <= ROUNDS_MOST; round++) {
    const known = found.context.customChecks ?? {};
    const questions = openQuestions(found).filter(({ check }) => !Object.hasOwn(known, check));
    if (questions.length === 0) return found;
    const said = await verdictsOn(em, context, questions, verdicts === "REMEMBERED");
    const answered = Object.fromEntries(questions.map(({ check }, at) => [check, said[at]!]));
    found = { ...found, context: { ...found.context, customChecks: { ...known, ...answered } } };
  }
  return found;
}

/** One question a check: the first discount that waits for it asks for all of this cart. */
function openQuestions(facts: CartFacts): CheckQuestion[] {
  const { pricing } = priceFacts(facts);
  const waiting = pricing.rejected.filter(({ reason }) => reason === "CUSTOM_CHECK_FAILED");
  const byName = new Map<string, RejectedCandidate>();
  for (const rejected of waiting) {
    const { check } = rejected.data as { readonly check?: string };
    if (check !== undefined && !byName.has(check)) byName.set(check, rejected);
  }
  return [...byName].map(([check, rejected]) => questionOf(facts, check, rejected));
}

function questionOf(
  { cart, context, rules, buyer }: CartFacts,
  check: string,
  { discountId, voucherId }: RejectedCandidate,
): CheckQuestion {
  const partnerId = rules.discounts.get(discountId ?? "")?.partnerId ?? null;
  const told = cart.lines.filter((line) => partnerId === null || line.partnerId === partnerId);
  return {
    check,
    discountId: discountId!,
    partnerId,
    voucherId,
    customerId: buyer.buyer.customerId,
    channel: context.channel,
    currency: cart.currency,
    lines: told.map(({ variantId, productId, quantity, unitPrice }) => ({
      variantId: variantId ?? null,
      productId: productId ?? null,
      quantity,
      unitPrice,
    })),
  };
}

const naming = new WeakMap<LiveRules, boolean>();

/** Whether any live rule names a check; found once for each set of rules. */
function nameChecks(rules: LiveRules): boolean {
  const known = naming.get(rules);
  if (known !== undefined) return known;
  const names = [...rules.discounts.values()].some(asksCheck);
  naming.set(rules, names);
  return names;
}

const asksCheck = ({ condition }: Discount): boolean =>
  JSON.stringify(condition ?? null).includes('"CUSTOM_CHECK"');
