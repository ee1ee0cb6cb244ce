/** Each promise, and a fault that breaks it: what a crash, a bug or a hand in the database could leave behind. */
interface Break {
  readonly check: string;
  readonly what: string;
  /** Runs with triggers asleep; constraints in the way are dropped for the length of the transaction. */
  readonly sql: string;
  /** Whether the report must name an order. */
  readonly names: "ORDER" | "THING";
}

const one = (table: string, where = "true"): string =>
  `(select id from ${table} where ${where} order by id limit 1)`;
const anOrder = (where: string): string => one("orders", where);
const usedVoucher =
  "(select voucher_id from redemption where voucher_id is not null order by id limit 1)";
const order = (check: string, what: string, sql: string): Break => ({
  check,
  what,
  sql,
  names: "ORDER",
});
const thing = (check: string, what: string, sql: string): Break => ({
  check,
  what,
  sql,
  names: "THING",
});

export const BREAKS: readonly Break[] = [
  order(
    "orders.totals-add-up",
    "a total was edited",
    `update orders set total = total + 1 where id = ${anOrder("true")}`,
  ),
  order(
    "orders.totals-add-up",
    "a redemption says another amount",
    `update redemption set amount = amount + 1 where id = ${one("redemption")}`,
  ),
  order(
    "orders.history-leads-to-state",
    "a state was set by hand",
    `update orders set state = 'CANCELLED' where id = ${anOrder("state = 'COMPLETED'")}`,
  ),
  order(
    "orders.history-leads-to-state",
    "a step is missing",
    `delete from order_history where id = (select id from order_history where to_state = 'PAID' order by id limit 1)`,
  ),
  order(
    "orders.snapshot-is-whole",
    "a snapshot is missing",
    `alter table order_snapshot disable trigger user; delete from order_snapshot where order_id = ${anOrder("true")}`,
  ),
  order(
    "orders.snapshot-is-whole",
    "a snapshot was edited",
    `alter table order_snapshot disable trigger user; alter table order_snapshot drop constraint order_snapshot_check; update order_snapshot set canonical = canonical || ' ' where order_id = ${anOrder("true")}`,
  ),
  order(
    "orders.course-access",
    "a paid course was not opened",
    `delete from course_grant where id = ${one("course_grant", "revoked_at is null")}`,
  ),
  order(
    "orders.course-access",
    "a course stays open after its order ended",
    `update orders set state = 'EXPIRED' where id = (select l.order_id from course_grant g join order_line l on l.id = g.order_line_id where g.revoked_at is null limit 1)`,
  ),
  order(
    "orders.receipt-version",
    "a bought version is gone",
    `delete from product_version where product_id = (select product_id from order_line limit 1)`,
  ),
  order(
    "orders.one-per-cart",
    "a cart was ordered twice",
    `drop index if exists orders_cart; update orders set cart_id = (select cart_id from orders where cart_id is not null order by id limit 1) where id = (select id from orders where cart_id is not null order by id desc limit 1)`,
  ),
  order(
    "orders.one-per-cart",
    "an ordered cart is open again",
    `update cart set state = 'OPEN', customer_id = null where id = (select cart_id from orders where cart_id is not null order by id limit 1)`,
  ),
  thing(
    "orders.keys-have-answers",
    "a key's order is gone",
    `delete from orders where id = (select (response ->> 'orderId')::uuid from idempotency_key where operation = 'placeOrder' limit 1)`,
  ),
  thing(
    "orders.keys-have-answers",
    "a key was claimed and never answered",
    `update idempotency_key set response = null where (scope, key) in (select scope, key from idempotency_key where operation = 'placeOrder' limit 1)`,
  ),
  order(
    "orders.successor-is-there",
    "an order that was taken over still waits",
    `update orders set superseded_by = ${anOrder("state = 'COMPLETED'")} where id = ${anOrder("state = 'AWAITING_PAYMENT'")}`,
  ),
  order(
    "payments.counted-once",
    "a paid order lost its payment",
    `update payment set state = 'FAILED' where id = ${one("payment", "state = 'PAID'")}`,
  ),
  order(
    "payments.counted-once",
    "the payment was of another amount",
    `update payment set amount = amount + 1 where id = ${one("payment", "state = 'PAID'")}`,
  ),
  order(
    "payments.paid-time",
    "a paid order does not know when",
    `update orders set paid_at = null where id = ${anOrder("state = 'COMPLETED'")}`,
  ),
  order(
    "payments.refunds-add-up",
    "a refund was lost",
    `delete from refund where id = ${one("refund")}`,
  ),
  order(
    "payments.duplicates-are-on-the-list",
    "money came twice and nobody was told",
    `insert into payment (order_id, method, trade_number, state, amount, is_duplicate) values (${anOrder("state = 'COMPLETED'")}, 'ATM', 'TWICE1', 'PAID', 100, true)`,
  ),
  thing(
    "stock.counters-are-the-ledger",
    "a counter was edited",
    `update variant set on_hand = on_hand + 1 where id = ${one("variant", "tracks_stock")}`,
  ),
  thing(
    "stock.counters-are-the-ledger",
    "a movement was lost",
    `delete from stock_movement where id = ${one("stock_movement", "kind = 'COMMITTED'")}`,
  ),
  thing(
    "stock.never-below-zero",
    "more is held than is there",
    `alter table variant drop constraint variant_stock_is_enough; update variant set held = on_hand + 1 where id = ${one("variant", "tracks_stock and not allow_backorder")}`,
  ),
  order(
    "stock.held-by-open-orders",
    "an ended order still holds stock",
    `delete from stock_movement where id = ${one("stock_movement", "kind = 'RELEASED'")}`,
  ),
  thing(
    "vouchers.discount-counter",
    "a discount's counter leaked",
    `update discount set used = used + 1 where id = ${one("discount", "max_redemptions is null")}`,
  ),
  thing(
    "vouchers.discount-counter",
    "money spent was not counted",
    `delete from use_tally where id = ${one("use_tally", "amount > 0")}`,
  ),
  thing(
    "vouchers.voucher-counter",
    "a voucher's counter leaked",
    `update voucher set used = used + 1 where id = ${one("voucher")}`,
  ),
  thing(
    "vouchers.slots-are-the-limit",
    "a slot was left behind",
    `insert into use_slot (subject_id, number, remaining) values (${one("voucher", "not is_hot")}, 0, 0)`,
  ),
  thing(
    "vouchers.limited-uses-are-in-their-row",
    "a limited use was only noted",
    `insert into use_tally (kind, subject_id, uses, amount) values ('VOUCHER', ${one("voucher", "max_redemptions is not null")}, 1, 0)`,
  ),
  thing(
    "vouchers.limits-hold",
    "a limit was exceeded",
    `alter table voucher drop constraint voucher_limit_holds; update voucher set used = 11 where max_redemptions = 10`,
  ),
  order(
    "vouchers.use-follows-its-order",
    "a use stays reserved after its order ended",
    `update redemption set state = 'RESERVED' where id = (select r.id from redemption r join orders o on o.id = r.order_id where o.state = 'COMPLETED' limit 1)`,
  ),
  thing(
    "vouchers.use-follows-its-order",
    "a use belongs to no order",
    `update redemption set order_id = uuidv7() where id = ${one("redemption")}`,
  ),
  thing(
    "vouchers.customer-counter",
    "a customer's count leaked",
    `update redemption_claim set used = used + 1 where (subject_id, identity_hash) in (select subject_id, identity_hash from redemption_claim limit 1)`,
  ),
  thing(
    "vouchers.customer-limit-holds",
    "a customer used it more often than once",
    `update redemption_claim set used = 99 where subject_id in (select id from discount where max_redemptions_per_customer is not null)`,
  ),
  order(
    "vouchers.partner-stays-with-its-own",
    "a partner's discount lowered another's order",
    `update redemption set partner_id = ${one("partner", "slug = 'ridge-and-moss'")} where id = (select r.id from redemption r join discount d on d.id = r.discount_id join partner p on p.id = d.partner_id where p.slug = 'slow-day' limit 1)`,
  ),
  order(
    "vouchers.merged-is-an-alias",
    "a code that was used was merged by hand",
    `update voucher set status = 'MERGED', merged_into_id = ${one("voucher", `id <> ${usedVoucher}`)} where id = ${usedVoucher}`,
  ),
  thing(
    "vouchers.private-codes-are-sealed",
    "a private code is shown whole",
    `update voucher set masked_code = 'BDAY7Q2F9KXM' where not is_public`,
  ),
  thing(
    "vouchers.batch-is-whole",
    "a batch says it made more than there is",
    `insert into voucher_batch (discount_id, name, count, state, made) values (${one("discount")}, 'gap', 3, 'DONE', 3)`,
  ),
  order(
    "affiliates.commission-is-its-entries",
    "an amount was edited",
    `update commission set amount = amount + 1 where id = ${one("commission")}`,
  ),
  order(
    "affiliates.commission-of-paid-orders",
    "an unpaid order earned a commission",
    `update commission set order_id = ${anOrder("state = 'AWAITING_PAYMENT'")} where id = ${one("commission")}`,
  ),
  order(
    "affiliates.reversed-is-nothing",
    "a reversed commission is still worth something",
    `update commission set state = 'REVERSED' where id = ${one("commission", "amount > 0")}`,
  ),
  order(
    "affiliates.refunded-earns-nothing",
    "a refund left the commission",
    `update orders set state = 'REFUNDED' where id = (select order_id from commission where amount > 0 limit 1)`,
  ),
  order(
    "affiliates.credit-has-a-reason",
    "the click was somebody else's",
    `update click set affiliate_id = (select id from affiliate a where a.id <> click.affiliate_id order by id limit 1) where id = (select click_id from conversion where basis = 'CLICK' and affiliate_id is not null limit 1)`,
  ),
  order(
    "money.entries-balance",
    "a posting was edited",
    `update posting set amount = amount + 1 where (journal_entry_id, account) in (select journal_entry_id, account from posting limit 1)`,
  ),
  order(
    "money.orders-are-posted",
    "a payment was not posted",
    `delete from journal_entry where id = ${one("journal_entry", "kind = 'PAID'")}`,
  ),
  thing(
    "money.claims-are-open-orders",
    "an ended order is still claimed",
    `delete from posting where journal_entry_id = ${one("journal_entry", "kind = 'UNPLACED'")}`,
  ),
  thing(
    "money.gateway-is-what-came-in",
    "money came in and was not posted",
    `delete from posting where journal_entry_id = ${one("journal_entry", "kind = 'PAID'")}`,
  ),
  thing(
    "money.till-is-what-was-taken",
    "a till took money that was not posted",
    `with key as (insert into api_key (label, secret_hash, shown_prefix) values ('till', sha256('x'), '8521_till_x') returning id)
     insert into till_sale (order_id, api_key_id, receipt_number, sold_at, received_at, was_offline, given_total)
     select ${anOrder("state = 'COMPLETED'")}, id, 'R1', now(), now(), false, 100 from key`,
  ),
  thing(
    "money.commissions-are-owed",
    "a commission was not posted",
    `delete from posting where journal_entry_id = ${one("journal_entry", "kind = 'COMMISSION'")}`,
  ),
];
