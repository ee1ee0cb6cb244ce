/** Prices any cart, at any moment, for anybody, with or without a draft discount. Writes nothing. */
import type { EntityManager } from "@8521/database";
import {
  compileRuleSet,
  diffPricings,
  keyOfCode,
  type CompiledRuleSet,
  type PricingDiff,
} from "../../../pricing/index.ts";
import type {
  Cart,
  Discount,
  Id,
  Pricing,
  PricingContext,
  Range,
  Voucher,
} from "../../../pricing/model.ts";
import { priceFacts } from "../../cart/facts/price-facts.ts";
import type { CommandContext } from "../../context.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { type Draft, readDraft } from "../draft.ts";
import { mayAsk } from "../who-may.ts";
import { type SimulationFacts, simulationFacts } from "./simulation-facts.ts";

export interface SimulateInput {
  /**
   * `{ cart, discounts?, ranges?, vouchers?, context? }` as `npm run price` reads it. What is left out is the shop's:
   * without `discounts` the live rules; without `vouchers` the codes people really have; a line without a price is found
   * by its `variantId` or `productId`; a customer with nothing but an `id` is looked up; `context.now` is now.
   */
  readonly document: unknown;
  readonly draft?: Draft | null;
}

/** What it would cost, and what the draft changes. */
export interface Simulation {
  readonly pricing: Pricing;
  /** Without the draft; null when none was given. */
  readonly without: Pricing | null;
  /** From `without` to `pricing`: `lost` are the discounts that the draft displaces, each with its reason. */
  readonly diff: PricingDiff | null;
  /** The id the draft has in `pricing`. */
  readonly draftId: Id | null;
}

/**
 * Simulates. The rules are those that are live now, whatever the moment asked about: what they were then, an order's
 * snapshot tells. A draft that asks for a code which nobody in the cart has is priced as if its code was entered.
 *
 * Runs in a read-only transaction, in at most eight queries.
 */
export async function simulate(
  context: CommandContext,
  input: SimulateInput,
): Promise<CommandResult<Simulation>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const loaded = await context.em
    .fork()
    .transactional((em) => factsAndDraft(em, context, input), { readOnly: true });
  if (!loaded.ok) return loaded;
  const { facts, draft, ranges } = loaded;
  const { pricing: live } = priceFacts(facts);
  if (!draft) return { ok: true, pricing: live, without: null, diff: null, draftId: null };
  const { pricing } = priceFacts(withDraft(facts, live, { draft, ranges }));
  const diff = diffPricings(live, pricing);
  return { ok: true, pricing, without: live, diff, draftId: draft.id };
}

async function factsAndDraft(
  em: EntityManager,
  context: CommandContext,
  input: SimulateInput,
): Promise<CommandResult<{ readonly facts: SimulationFacts } & DraftOrNone>> {
  const loaded = await simulationFacts(em, context, input.document);
  if (!loaded.ok) return loaded;
  const { facts } = loaded;
  if (!input.draft) return { ok: true, facts, draft: null, ranges: [] };
  const ranges = [...facts.rules.compiled.ranges.values()];
  const read = await readDraft(em, context, input.draft, ranges);
  return read.ok ? { ok: true, facts, draft: read.draft, ranges: read.ranges } : read;
}

interface DraftOrNone {
  readonly draft: Discount | null;
  /** The ranges it names. */
  readonly ranges: readonly Range[];
}

interface DraftRule extends DraftOrNone {
  readonly draft: Discount;
}

/** The same facts with the draft among the rules. */
function withDraft(
  facts: SimulationFacts,
  live: Pricing,
  { draft, ranges }: DraftRule,
): SimulationFacts {
  const compiled = rulesWith(facts.rules.compiled, live, { draft, ranges });
  const unlocked = { ...facts, rules: { compiled }, context: unlockedBy(facts, draft) };
  return draft.automatic || isUnlocked(unlocked, draft) ? unlocked : withItsCode(unlocked, draft);
}

/**
 * Only the discounts that came into question, and the draft: none of the others could come into question because of it,
 * so the pricing is that of the whole set, and 100,000 live rules need no compiling.
 */
function rulesWith(
  rules: CompiledRuleSet,
  live: Pricing,
  { draft, ranges }: DraftRule,
): CompiledRuleSet {
  const told = [...live.explanation.candidates, ...live.rejected];
  const ids = new Set(told.flatMap(({ discountId }) => discountId ?? []));
  ids.delete(draft.id);
  const others = [...ids].flatMap((id) => rules.byId.get(id)?.discount ?? []);
  const known = [...rules.ranges.values(), ...ranges.filter(({ id }) => !rules.ranges.has(id))];
  return compileRuleSet({ discounts: [...others, draft], ranges: known });
}

/** A code of a discount that is not live was refused with it; the draft in its place is live. */
function unlockedBy({ context, codes }: SimulationFacts, draft: Discount): PricingContext {
  const own = [...codes].filter(([, { voucher }]) => voucher.discountId === draft.id);
  const vouchers = Object.fromEntries(own.map(([key, { voucher }]) => [key, voucher]));
  return { ...context, vouchers: { ...context.vouchers, ...vouchers } };
}

function isUnlocked({ cart, context }: SimulationFacts, draft: Discount): boolean {
  return cart.codes.some((code) => {
    const key = keyOfCode(code);
    return key !== null && context.vouchers[key]?.discountId === draft.id;
  });
}

const DRAFT_KEY = "draft";

function withItsCode(facts: SimulationFacts, draft: Discount): SimulationFacts {
  const voucher: Voucher = {
    id: DRAFT_KEY,
    discountId: draft.id,
    label: DRAFT_KEY,
    partnerId: null,
    ownerAffiliateId: null,
    status: "ACTIVE",
    startsAt: null,
    endsAt: null,
    limits: { total: null, perCustomer: null },
    assignedCustomerIds: null,
    emailDomains: null,
    channels: null,
  };
  const cart: Cart = {
    ...facts.cart,
    codes: [...facts.cart.codes, { text: DRAFT_KEY, key: DRAFT_KEY }],
  };
  const vouchers = { ...facts.context.vouchers, [DRAFT_KEY]: voucher };
  return { ...facts, cart, context: { ...facts.context, vouchers } };
}
