/** The guards that keep limits, and for each the test that fails when it is taken out (VOUCHERS section 4). */

/** A guard in the code is text that is replaced; one in the database is what a statement drops. */
export type Removal =
  | { readonly file: string; readonly find: string; readonly replace: string }
  | { readonly sql: string };

export interface Guard {
  readonly name: string;
  /** What it keeps, as docs/guards.md says it. */
  readonly keeps: string;
  readonly removal: Removal;
  /** Below packages/engine/src/commands. */
  readonly test: string;
  /** Words of the name of a test in that file that must fail; others may fail too. */
  readonly notices: string;
}

const inCommands = (file: string, find: string, replace = ""): Removal => ({
  file: `packages/engine/src/commands/${file}`,
  find,
  replace,
});
const constraint = (table: string, name: string): Removal => ({
  sql: `alter table ${table} drop constraint ${name}`,
});

export const GUARDS: readonly Guard[] = [
  {
    name: "voucher-row-limit",
    keeps: "a voucher's total: `used < max` in the one update that takes it",
    removal: inCommands(
      "uses/counter-row.ts",
      "update voucher set used = used + 1 where id = ${voucherId}\n              and (max_redemptions is null or used - overrun < max_redemptions)",
      "update voucher set used = used + 1 where id = ${voucherId}",
    ),
    test: "uses/counter-row.test.ts",
    notices: "a voucher's total",
  },
  {
    name: "discount-row-limit",
    keeps: "a discount's total: the same in its row",
    removal: inCommands(
      "uses/counter-row.ts",
      "              and (max_redemptions is null or used - overrun < max_redemptions)\n              and (budget",
      "              and (budget",
    ),
    test: "uses/counter-row.test.ts",
    notices: "a discount's total",
  },
  {
    name: "discount-row-budget",
    keeps: "a discount's budget: `spent + amount <= budget` in the same update",
    removal: inCommands(
      "uses/counter-row.ts",
      "              and (budget is null or spent - overrun_spent + ${amount} <= budget)",
    ),
    test: "uses/counter-row.test.ts",
    notices: "a discount's budget",
  },
  {
    name: "voucher-check",
    keeps: "the check on the voucher's row behind that update",
    removal: constraint("voucher", "voucher_limit_holds"),
    test: "uses/counter-row.test.ts",
    notices: "voucher_limit_holds",
  },
  {
    name: "discount-check",
    keeps: "the check on the discount's row; it also refuses a limit below what was used",
    removal: constraint("discount", "discount_limit_holds"),
    test: "uses/counter-row.test.ts",
    notices: "discount_limit_holds",
  },
  {
    name: "budget-check",
    keeps: "the check of the budget",
    removal: constraint("discount", "discount_budget_holds"),
    test: "uses/counter-row.test.ts",
    notices: "discount_budget_holds",
  },
  {
    name: "customer-limit",
    keeps: "uses of one customer: `used < limit` for each identity",
    removal: inCommands(
      "uses/claims.ts",
      "where ${limit}::int is null or c.used < least(",
      "where ${limit}::int is null or 0 < least(",
    ),
    test: "scenarios/code-race.test.ts",
    notices: "is used once, by whichever identity",
  },
  {
    name: "customer-identities",
    keeps: "a customer is every identity, not only the first",
    removal: inCommands(
      "uses/claims.ts",
      "return identities.map(",
      "return identities.slice(-1).map(",
    ),
    test: "scenarios/code-race.test.ts",
    notices: "is used once, by whichever identity",
  },
  {
    name: "slot-stock",
    keeps: "a slot gives only what it has: `remaining > 0`",
    removal: inCommands(
      "uses/slots.ts",
      "select number from use_slot where subject_id = ${subjectId} and remaining > 0\n          order by",
      "select number from use_slot where subject_id = ${subjectId}\n          order by",
    ),
    test: "uses/slots.test.ts",
    notices: "and to nobody more",
  },
  {
    name: "slot-check",
    keeps: "the check on the slot's row behind it",
    removal: constraint("use_slot", "use_slot_is_not_overdrawn"),
    test: "uses/counter-row.test.ts",
    notices: "use_slot_is_not_overdrawn",
  },
  {
    name: "slot-waiting",
    keeps: "sold out is said when all slots are empty, not when they are held",
    removal: inCommands(
      "uses/slots.ts",
      "if (await takeFromFreeSlot(tx, subjectId)) return true;",
      "if (tx) return takeFromFreeSlot(tx, subjectId);",
    ),
    test: "uses/slots.test.ts",
    notices: "is not sold out while the last use is held",
  },
  {
    name: "slot-hand-out",
    keeps:
      "what lies in slots is counted in the row, so that raising or lowering a limit can't double it",
    removal: inCommands("uses/change-counting.ts", "  await closeSlots(tx, subject);\n"),
    test: "uses/slots.test.ts",
    notices: "has its limit",
  },
  {
    name: "hot-is-limited",
    keeps: "only what has a total limit and no budget is hot",
    removal: constraint("discount", "discount_hot_is_limited"),
    test: "uses/counter-row.test.ts",
    notices: "discount_hot_is_limited",
  },
  {
    name: "gate-passing",
    keeps: "a limit that begins waits for uses on their way",
    removal: inCommands("orders/redemptions.ts", "  await passGate(tx);\n"),
    test: "uses/tally.test.ts",
    notices: "a limit that begins waits",
  },
  {
    name: "gate-closing",
    keeps: "nobody counts while a limit begins",
    removal: inCommands(
      "uses/gate.ts",
      "sql`select pg_advisory_xact_lock(${GATE})`",
      "sql`select 1 where ${GATE.text.length} > 0`",
    ),
    test: "uses/tally.test.ts",
    notices: "a limit that begins waits",
  },
  {
    name: "tally-fold",
    keeps: "a limit that begins counts what was used before it",
    removal: inCommands("uses/change-counting.ts", "  await foldTally(tx, subject);\n"),
    test: "uses/tally.test.ts",
    notices: "below what was used is refused",
  },
  {
    name: "lock-order",
    keeps: "two orders with the same codes never wait for each other",
    removal: inCommands(
      "orders/redemptions.ts",
      "    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.change.sign - b.change.sign))\n",
    ),
    test: "orders/redemptions.test.ts",
    notices: "the lock order of counters",
  },
  {
    name: "given-back-once",
    keeps: "a use is given back once: its state is part of the update",
    removal: inCommands(
      "orders/redemptions.ts",
      "where order_id = ${orderId} and state = ${end.from}",
      "where order_id = ${orderId} and ${end.from} <> ''",
    ),
    test: "orders/redemptions.test.ts",
    notices: "uses are given back once",
  },
  {
    name: "one-use-an-order",
    keeps: "an order uses a discount once: a unique key",
    removal: constraint("redemption", "redemption_order_id_discount_id_key"),
    test: "uses/counter-row.test.ts",
    notices: "redemption_order_id_discount_id_key",
  },
  {
    name: "use-of-an-order",
    keeps: "no use without an order: a foreign key",
    removal: constraint("redemption", "redemption_order_id_fkey"),
    test: "uses/counter-row.test.ts",
    notices: "redemption_order_id_fkey",
  },
  {
    name: "idempotency-key",
    keeps: "the same key gives the same order",
    removal: inCommands(
      "ground/idempotency.ts",
      "if (claimed === 0) return answered(tx, request, requestHash);",
      "if (claimed > 1) return answered(tx, request, requestHash);",
    ),
    test: "orders/place-order.test.ts",
    notices: "gives the same order, also when told ten times at once",
  },
  {
    name: "idempotency-body",
    keeps: "another body under the same key is refused",
    removal: inCommands("ground/idempotency.ts", "first.request_hash !== requestHash", "false"),
    test: "orders/place-order.test.ts",
    notices: "with another body is a conflict",
  },
  {
    name: "code-once",
    keeps: "a code exists once, ever: a unique index",
    removal: {
      sql: "drop index voucher_code_index; create index voucher_code_index on voucher (code_index)",
    },
    test: "uses/counter-row.test.ts",
    notices: "voucher_code_index",
  },
  {
    name: "stock-check",
    keeps: "stock is enough: a check on the variant's row",
    removal: constraint("variant", "variant_stock_is_enough"),
    test: "scenarios/stock-race.test.ts",
    notices: "is guarded by the database itself",
  },
  {
    name: "stock-lock",
    keeps: "the last piece goes to one: variants are held before they are looked at",
    removal: inCommands(
      "orders/stock-moves.ts",
      "  await lockVariants(\n    tx,\n    units.map(({ variantId }) => variantId),\n  );\n  const short",
      "  const short",
    ),
    test: "scenarios/stock-race.test.ts",
    notices: "goes to exactly one",
  },
];
