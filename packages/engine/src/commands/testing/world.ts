/** A small shop for the commands' tests: two sellers, goods with stock, a course, and short ways to say things. */
import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import type { Discount, Id } from "../../pricing/model.ts";
import {
  type Actor,
  type CommandContext,
  type DiscountDraft,
  addToCart,
  choosePayment,
  chooseShipping,
  createDiscount,
  createVoucher,
  type CreateVoucherInput,
  openCart,
  placeOrder,
  type PlaceOrderInput,
  priceOpenCart,
  recordPaymentNotice,
  type PaymentNotice,
  type ShopSettings,
  shopSettings,
  startPayment,
} from "../index.ts";
import { ADMIN, GATEWAY, must, NOON, type Placing, SYSTEM, type TestCart } from "./words.ts";
export * from "./words.ts";
import { row, rows, sql, type Statement } from "../ground/sql.ts";

export class World {
  readonly database: TestDatabase;
  readonly settings: ShopSettings;
  partnerId = "";
  otherPartnerId = "";
  categoryId = "";
  now = NOON;
  #serial = 0;

  constructor(database: TestDatabase) {
    this.database = database;
    const limits = { min: 1, max: 200_000 };
    this.settings = shopSettings(
      {},
      {
        merchantId: "3002607",
        amountLimits: { CREDIT: limits, ATM: limits, CVS: limits, BARCODE: limits },
      },
    );
  }

  context(actor: Actor = { kind: "GUEST" }, now = this.now): CommandContext {
    return { em: this.database.orm.em.fork(), now, actor, settings: this.settings };
  }

  rows<T>(statement: Statement): Promise<T[]> {
    return rows<T>(this.database.orm.em.fork(), statement);
  }

  async one<T>(statement: Statement): Promise<T> {
    const found = await row<T>(this.database.orm.em.fork(), statement);
    if (!found) throw new Error("no row");
    return found;
  }

  /** How many rows, or a sum: `count(sql\`select count(*)::int as n from orders\`)`. */
  async count(statement: Statement): Promise<number> {
    return (await this.one<{ n: number }>(statement)).n;
  }

  async found(): Promise<void> {
    this.partnerId = await this.#partner("alpha");
    this.otherPartnerId = await this.#partner("beta");
    const category = await this.one<{ id: Id }>(
      sql`insert into category (slug, name) values ('things', '{"zh-TW":"東西","en":"Things"}') returning id`,
    );
    this.categoryId = category.id;
  }

  async #partner(slug: string): Promise<Id> {
    const partner = await this.one<{ id: Id }>(
      sql`insert into partner (slug, name) values (${slug}, ${{ "zh-TW": slug, en: slug }}::jsonb) returning id`,
    );
    return partner.id;
  }

  serial(): number {
    return ++this.#serial;
  }

  /** A product with one variant; answers the variant's id. */
  async goods(
    price: number,
    stock = 100,
    more: { partnerId?: Id; kind?: "PHYSICAL" | "COURSE"; taxRate?: string } = {},
  ): Promise<Id> {
    const n = this.serial();
    const { partnerId = this.partnerId, kind = "PHYSICAL", taxRate = "0.05" } = more;
    const name = { "zh-TW": `商品${n}`, en: `Thing ${n}` };
    const product = await this.one<{ id: Id }>(
      sql`insert into product (partner_id, slug, kind, category_id, name, tax_rate, price_from)
          values (${partnerId}, ${`thing-${n}`}, ${kind}, ${this.categoryId}, ${name}::jsonb, ${taxRate}, ${price})
          returning id`,
    );
    await this.rows(
      sql`insert into product_version (product_id, version, data) values (${product.id}, 1, '{}')`,
    );
    const variant = await this.one<{ id: Id }>(
      sql`insert into variant (product_id, partner_id, sku, price, tracks_stock, on_hand)
          values (${product.id}, ${partnerId}, ${`SKU-${n}`}, ${price}, ${kind === "PHYSICAL"}, ${kind === "PHYSICAL" ? stock : 0})
          returning id`,
    );
    if (kind === "PHYSICAL" && stock > 0) {
      await this.rows(
        sql`insert into stock_movement (variant_id, kind, quantity) values (${variant.id}, 'RECEIVED', ${stock})`,
      );
    }
    return variant.id;
  }

  /** A course, with its product. */
  async course(
    price: number,
    policy: { access: "FOREVER" | "DAYS" | "FIXED"; days?: number; until?: Date } = {
      access: "FOREVER",
    },
  ): Promise<{ variantId: Id; courseId: Id }> {
    const variantId = await this.goods(price, 0, { kind: "COURSE" });
    const { product_id: courseId } = await this.one<{ product_id: Id }>(
      sql`select product_id from variant where id = ${variantId}`,
    );
    await this.rows(
      sql`insert into course (product_id, partner_id, access_policy, access_days, access_until)
          values (${courseId}, ${this.partnerId}, ${policy.access}, ${policy.days}, ${policy.until})`,
    );
    return { variantId, courseId };
  }

  /** A member; answers them as an actor. */
  async member(
    email = `member${this.serial()}@example.com`,
  ): Promise<Actor & { id: Id; userId: Id }> {
    const user = await this.one<{ id: Id }>(
      sql`insert into auth_user (name, email, email_verified) values ('Member', ${email}, true) returning id`,
    );
    const customer = await this.one<{ id: Id }>(
      sql`insert into customer (user_id, name, email, email_key) values (${user.id}, 'Member', ${email}, ${email}) returning id`,
    );
    return { kind: "CUSTOMER", id: customer.id, userId: user.id };
  }

  async discount(draft: Partial<Discount> = {}, budget: number | null = null): Promise<Id> {
    const rule: DiscountDraft = {
      name: { "zh-TW": "折扣", en: "Discount" },
      partnerId: null,
      level: "CART",
      config: { type: "PERCENTAGE", percentOff: "10" },
      currency: "TWD",
      priority: 100,
      canStack: true,
      exclusivity: "CART",
      excludedDiscountIds: [],
      startsAt: null,
      endsAt: null,
      limits: { total: null, perCustomer: null },
      minimumBasis: "BEFORE_DISCOUNTS",
      maxDiscountAmount: null,
      automatic: false,
      availability: { kind: "CODE" },
      refundMode: "KEEP",
      ...draft,
    };
    const input = { rule, status: "ACTIVE", budget } as const;
    return must(await createDiscount(this.context(ADMIN), input)).discountId;
  }

  automatic(draft: Partial<Discount> = {}, budget: number | null = null): Promise<Id> {
    return this.discount({ automatic: true, availability: { kind: "EVERYONE" }, ...draft }, budget);
  }

  async voucher(text: string, more: Partial<CreateVoucherInput> = {}): Promise<Id> {
    const discountId = more.discountId ?? (await this.discount());
    const input = { discountId, text, isPublic: true, ...more };
    return must(await createVoucher(this.context(ADMIN), input)).voucherId;
  }

  async affiliate(
    slug: string,
    more: { rate?: string; terms?: object; userId?: Id; email?: string } = {},
  ): Promise<Id> {
    const program = await this.one<{ id: Id }>(
      sql`insert into program (name, terms) values ('{"zh-TW":"計畫","en":"Program"}', ${more.terms ?? {}}::jsonb) returning id`,
    );
    const affiliate = await this.one<{ id: Id }>(
      sql`insert into affiliate (program_id, slug, display_name, commission_rate, user_id, email_key)
          values (${program.id}, ${slug}, ${slug}, ${more.rate}, ${more.userId}, ${more.email}) returning id`,
    );
    return affiliate.id;
  }

  async cart(
    lines: readonly (readonly [variantId: Id, quantity: number])[],
    actor: Actor = { kind: "GUEST" },
    payment = "ATM",
  ): Promise<TestCart> {
    const context = this.context(actor);
    const opened = must(await openCart(context, {}));
    const cart = { cartId: opened.cartId, token: opened.token };
    for (const [variantId, quantity] of lines) {
      must(await addToCart(context, { ...cart, variantId, quantity }));
    }
    must(await chooseShipping(context, { ...cart, method: "HOME" }));
    must(await choosePayment(context, { ...cart, method: payment }));
    return cart;
  }

  placing(cart: TestCart, seenTotal: number, placing: Placing = {}): PlaceOrderInput {
    const n = this.serial();
    return {
      ...cart,
      idempotencyKey: placing.key ?? `key-${cart.cartId}`,
      seenTotal,
      contact: {
        name: "王小明",
        email: placing.email ?? `buyer${n}@example.com`,
        phone: placing.phone ?? `09${String(10_000_000 + n)}`,
      },
      delivery: {
        kind: "ADDRESS",
        recipient: "王小明",
        phone: "0912345678",
        postalCode: "100",
        city: "臺北市",
        district: "中正區",
        street: `重慶南路一段 ${n} 號`,
      },
      locale: "zh-TW",
    };
  }

  /** Prices the cart as the shopper sees it and places it at that price. */
  async place(cart: TestCart, placing: Placing = {}) {
    const context = this.context(placing.actor, placing.now);
    const seen = placing.seenTotal ?? must(await priceOpenCart(context, cart)).cart.pricing.total;
    return placeOrder(context, this.placing(cart, seen, placing));
  }

  /** An order of one line, placed. */
  async ordered(
    lines: readonly (readonly [Id, number])[],
    placing: Placing & { code?: string } = {},
  ) {
    const cart = await this.cart(lines, placing.actor, placing.payment);
    return must(await this.place(cart, placing));
  }

  /** Begins a payment and answers its trade number. */
  async attempt(orderId: Id, method: "ATM" | "CREDIT" = "ATM") {
    return must(await startPayment(this.context(SYSTEM), { orderId, method }));
  }

  notice(tradeNumber: string, amount: number, more: Partial<PaymentNotice> = {}): PaymentNotice {
    return {
      kind: "PAYMENT",
      raw: `MerchantTradeNo=${tradeNumber}`,
      isVerified: true,
      merchantId: this.settings.merchantId,
      tradeNumber,
      providerTradeNumber: `2611${tradeNumber.slice(0, 14)}`,
      amount,
      result: "PAID",
      resultCode: "1",
      resultMessage: "交易成功",
      isSimulated: false,
      paidAt: this.now.getTime(),
      ...more,
    };
  }

  tell(notice: PaymentNotice, now = this.now) {
    return recordPaymentNotice(this.context(GATEWAY, now), notice);
  }

  /** Places and pays. */
  async paid(lines: readonly (readonly [Id, number])[], placing: Placing = {}) {
    const order = await this.ordered(lines, placing);
    const attempt = await this.attempt(order.orderId);
    const notice = this.notice(attempt.tradeNumber, order.total);
    const decided = await this.tell(notice);
    if (decided.outcome !== "PAID") throw new Error(decided.outcome);
    return { ...order, ...attempt, notice };
  }
}

/** Opens a world of its own for a test file. */
export async function openWorld(poolSize = 10): Promise<World> {
  const world = new World(await createTestDatabase({ poolSize }));
  await world.found();
  return world;
}
