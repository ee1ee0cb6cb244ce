/** Laws about a cart that changes: lines in another order, a line split, a code more, everything dearer. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cart, Discount, Pricing, Voucher } from "../model.ts";
import { price } from "../price-cart.ts";
import { compileRuleSet } from "../rules/compile-rule-set.ts";
import { exactWorldOf } from "./focused-worlds.ts";
import { cart as carts, contextWith, discountsUpTo, RUNS, type World, worldOf } from "./worlds.ts";

const priced = ({ cart, discounts, context }: World): Pricing =>
  price(cart, compileRuleSet({ discounts }), context);

const shuffled = (cart: Cart): fc.Arbitrary<Cart> =>
  fc
    .shuffledSubarray([...cart.lines], { minLength: cart.lines.length })
    .map((lines) => ({ ...cart, lines }));

const withoutGroups = ({ config }: Discount): boolean =>
  !["BUY_X_GET_Y", "BUNDLE_PRICE", "NTH_UNIT", "PAIR_PRICE"].includes(config.type);

test("lines in another order cost the same, line by line, where no tie names position", () => {
  const law = fc
    .constantFrom("PRIORITY" as const, "BEST_FOR_CUSTOMER" as const)
    .chain((strategy) => worldOf(5, strategy))
    .chain((world) => fc.tuple(fc.constant(world), shuffled(world.cart)));
  fc.assert(
    fc.property(law, ([world, cart]) => {
      const discounts = world.discounts.filter(withoutGroups);
      const before = priced({ ...world, discounts });
      fc.pre(!hasTies(before));
      const after = priced({ ...world, discounts, cart });
      expect(after.total).toBe(before.total);
      expect(totalsById(after)).toEqual(totalsById(before));
      expect(after.rejected).toEqual(before.rejected);
    }),
    { numRuns: RUNS },
  );
});

/** Whether two lines cost the same at any moment of the application. */
function hasTies({ lines, explanation }: Pricing): boolean {
  const totals = new Map(lines.map(({ lineId, listTotal }) => [lineId, listTotal]));
  return explanation.steps.some((step) => {
    const costs = [...totals.values()].filter((total) => total > 0);
    for (const { lineId, before, amount } of step.lines) totals.set(lineId, before - amount);
    return new Set(costs).size < costs.length;
  });
}

function totalsById({ lines }: Pricing): Record<string, number> {
  return Object.fromEntries(lines.map(({ lineId, total }) => [lineId, total]));
}

/** Discounts that entered codes unlock, and a voucher for each. */
const codeWorlds = fc
  .record({ cart: carts, discounts: discountsUpTo(6), coded: fc.array(fc.boolean()) })
  .map(({ cart, discounts, coded }) => {
    const mixed = discounts.map((rule, at): Discount => {
      const isCoded = coded[at] ?? false;
      return isCoded ? { ...rule, automatic: false, availability: { kind: "CODE" } } : rule;
    });
    const vouchers = Object.fromEntries(mixed.map((rule, at) => [`CODE${at}`, voucherOf(rule)]));
    const context = { ...contextWith("BEST_FOR_CUSTOMER"), vouchers };
    return { cart, discounts: mixed, context };
  });

function voucherOf({ id, partnerId }: Discount): Voucher {
  return {
    id: `voucher-${id}`,
    discountId: id,
    label: id,
    partnerId,
    ownerAffiliateId: null,
    status: "ACTIVE",
    startsAt: null,
    endsAt: null,
    limits: { total: null, perCustomer: null },
    assignedCustomerIds: null,
    emailDomains: null,
    channels: null,
  };
}

test("one code more never raises the total under BEST_FOR_CUSTOMER", () => {
  const entered = fc.array(fc.constantFrom("CODE0", "CODE1", "CODE2", "CODE3", "nonsense"), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(codeWorlds, entered, (world, texts) => {
      let total = Infinity;
      for (let count = 0; count <= texts.length; count++) {
        const codes = texts.slice(0, count).map((text) => ({ text }));
        const pricing = priced({ ...world, cart: { ...world.cart, codes } });
        expect(pricing.total).toBeLessThanOrEqual(total);
        total = pricing.total;
      }
    }),
    { numRuns: RUNS },
  );
});

test("codes entered in another order give the same amounts", () => {
  const entered = fc.uniqueArray(fc.constantFrom("CODE0", "CODE1", "CODE2", "CODE3"));
  fc.assert(
    fc.property(codeWorlds, entered, (world, texts) => {
      const at = (list: string[]) =>
        priced({ ...world, cart: { ...world.cart, codes: list.map((text) => ({ text })) } });
      const [forth, back] = [at(texts), at(texts.toReversed())];
      expect(back.total).toBe(forth.total);
      expect(back.lines).toEqual(forth.lines);
      const reasons = ({ rejected }: Pricing) =>
        rejected.map(({ discountId, reason }) => `${discountId} ${reason}`).toSorted();
      expect(reasons(back)).toEqual(reasons(forth));
    }),
    { numRuns: RUNS },
  );
});

test("a line split in two costs the same where nothing is rounded per line", () => {
  fc.assert(
    fc.property(exactWorldOf(4), (world) => {
      const lines = world.cart.lines.flatMap((line) =>
        line.quantity < 2
          ? [line]
          : [
              { ...line, quantity: 1 },
              { ...line, id: `${line.id}-rest`, quantity: line.quantity - 1 },
            ],
      );
      const split = priced({ ...world, cart: { ...world.cart, lines } });
      expect(split.total).toBe(priced(world).total);
    }),
    { numRuns: RUNS },
  );
});

test("a million units cost a million times what one costs", () => {
  fc.assert(
    fc.property(exactWorldOf(3), fc.constantFrom(10, 1_000, 1_000_000), (world, times) => {
      const unconditional = world.discounts.map((rule) => ({ ...rule, condition: null }));
      const discounts = unconditional.filter(({ level }) => level === "PRODUCT");
      const lines = world.cart.lines.map((line) => ({ ...line, quantity: line.quantity * times }));
      const many = priced({ ...world, discounts, cart: { ...world.cart, lines, shipping: null } });
      const few = priced({ ...world, discounts, cart: { ...world.cart, shipping: null } });
      expect(many.total).toBe(few.total * times);
    }),
    { numRuns: RUNS },
  );
});
