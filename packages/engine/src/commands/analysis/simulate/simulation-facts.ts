/** Everything a simulation is priced with: what the document says, and the shop's own facts for what it leaves out. */
import type { EntityManager } from "@8521/database";
import { compileRuleSet, readPricingInput } from "../../../pricing/index.ts";
import type { Cart, Id, PricingContext, Voucher } from "../../../pricing/model.ts";
import { voucherOf } from "../../cart/facts/cart-facts.ts";
import type { PricedFacts } from "../../cart/facts/price-facts.ts";
import { liveRules } from "../../cart/facts/live-rules.ts";
import type { HeldCode } from "../../cart/facts/load-codes.ts";
import { loadUses } from "../../cart/facts/load-uses.ts";
import type { CommandContext } from "../../context.ts";
import { identitiesOf } from "../../ground/identity.ts";
import { row, sql } from "../../ground/sql.ts";
import { type CommandResult, problem, refuse, refuseWith } from "../../problems.ts";
import { askingPartner } from "../who-may.ts";
import { catalogueLines } from "./catalogue-lines.ts";
import { type Fields, fieldsIn, isFields, listIn, momentIn } from "./document.ts";
import { liveCodes } from "./live-codes.ts";
import { shippingIn } from "./shipping.ts";
import { type SimulatedCustomer, simulatedCustomer } from "./simulated-customer.ts";

export interface SimulationFacts extends PricedFacts {
  /** Codes found in the shop, by their key. */
  readonly codes: ReadonlyMap<string, HeldCode>;
}

/** Reads the document and fills in what it leaves out. */
export async function simulationFacts(
  em: EntityManager,
  context: CommandContext,
  input: unknown,
): Promise<CommandResult<{ readonly facts: SimulationFacts }>> {
  if (!isFields(input)) return refuse(problem("SIMULATION_INVALID", { detail: "is no object" }));
  const said = fieldsIn(input["context"]);
  const now = momentIn(said["now"], context.now);
  const cart = fieldsIn(input["cart"]);
  const found = await catalogueLines(em, cart);
  if (!found.ok) return found;
  const shipping = shippingIn(context.settings, cart, found.lines);
  if (!shipping.ok) return shipping;
  const who = await simulatedCustomer(em, { ...context, now }, said["customer"]);
  const codes = await codesIn(em, context, input, who.customerId);
  const uses = await usesIn(em, context, { input, who, codes });
  const read = readPricingInput({
    ...input,
    discounts: input["discounts"] ?? [],
    cart: {
      ...cart,
      lines: found.lines,
      shipping: shipping.charge,
      codes: listIn(cart["codes"]).map(asCode),
    },
    context: {
      timeZone: context.settings.timeZone,
      strategy: context.settings.strategy,
      ...who.facts,
      ...(ownsVouchers(input) ? {} : { vouchers: vouchersOf(codes) }),
      discountUses: uses.discounts,
      voucherUses: uses.vouchers,
      ...said,
      customer: who.customer,
      now: now.getTime(),
    },
  });
  if (!read.ok) return refuse(...read.problems.map(invalid));
  const { ruleSet } = read.input;
  if (isForeign(context, read.input.cart)) return refuseWith("NOT_ALLOWED");
  const compiled = input["discounts"] === undefined ? await rulesNow(em) : compileRuleSet(ruleSet);
  const { budgets } = uses;
  const facts = { cart: read.input.cart, context: read.input.context, rules: { compiled } };
  return { ok: true, facts: { ...facts, uses: { budgets }, codes } };
}

async function rulesNow(em: EntityManager) {
  const found = await row<{ generation: string | null }>(
    em,
    sql`select value #>> '{}' as generation from setting where key = 'rules.generation'`,
  );
  return (await liveRules(em, found?.generation ?? "")).compiled;
}

/** Whether the document brings its own vouchers. */
function ownsVouchers(input: Fields): boolean {
  return input["vouchers"] !== undefined || fieldsIn(input["context"])["vouchers"] !== undefined;
}

async function codesIn(
  em: EntityManager,
  { settings }: CommandContext,
  input: Fields,
  customerId: Id | null,
): Promise<ReadonlyMap<string, HeldCode>> {
  if (ownsVouchers(input)) return new Map();
  const texts = listIn(fieldsIn(input["cart"])["codes"]).map((code) => asCode(code).text);
  const known = texts.filter((text): text is string => typeof text === "string");
  return liveCodes(em, settings, known, customerId);
}

function asCode(code: unknown): Fields & { readonly text?: unknown } {
  return typeof code === "string" ? { text: code } : fieldsIn(code);
}

function vouchersOf(codes: ReadonlyMap<string, HeldCode>): { [key: string]: Voucher } {
  return Object.fromEntries([...codes].map(([key, code]) => [key, voucherOf(code)]));
}

/** Uses so far of the shop's own discounts; a document that brings its rules brings their uses too. */
async function usesIn(
  em: EntityManager,
  { settings }: CommandContext,
  given: {
    readonly input: Fields;
    readonly who: SimulatedCustomer;
    readonly codes: ReadonlyMap<string, HeldCode>;
  },
): Promise<{
  discounts: PricingContext["discountUses"];
  vouchers: PricingContext["voucherUses"];
  budgets: ReadonlyMap<Id, number>;
}> {
  if (given.input["discounts"] !== undefined) {
    return { discounts: {}, vouchers: {}, budgets: new Map() };
  }
  const { buyer } = given.who;
  const held = [...given.codes.values()].map(({ voucher }) => voucher);
  const subjects = {
    discountIds: held.map(({ discountId }) => discountId),
    voucherIds: held.map(({ id }) => id),
  };
  return loadUses(em, subjects, identitiesOf(settings.accessSecret, buyer), buyer);
}

function invalid(found: { message?: string; code: string; path?: readonly (string | number)[] }) {
  return problem("SIMULATION_INVALID", { detail: found.message ?? found.code }, found.path);
}

/** An admin of one partner simulates that partner's lines. */
function isForeign(context: CommandContext, { lines }: Cart): boolean {
  const partner = askingPartner(context);
  return partner !== null && lines.some(({ partnerId }) => partnerId !== partner);
}
