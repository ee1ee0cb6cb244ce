import { randomUUID } from "node:crypto";
import type { Orm } from "@8521/database";
import {
  createDiscount,
  createVoucher,
  type CommandContext,
  type CommandResult,
} from "@8521/engine/commands";

/** The ids of everything that a small shop sells and whom it knows. */
export interface SmallShop {
  /** Another buyer each time: nobody buys the same course twice. */
  newMember(): Promise<Member>;
  readonly goodsVariantId: string;
  readonly courseVariantId: string;
  /** Costs NT$1,290 with delivery, the amount of the recorded vectors. */
  readonly vectorVariantId: string;
  readonly affiliateId: string;
  /** A code of the affiliate: ten per cent off everything. */
  readonly code: string;
}

/** Somebody with an account. */
export interface Member {
  readonly customerId: string;
  readonly email: string;
}

const CODE = "KOLTEA10";

/** Fills an empty database: one partner, tea in stock, a course, a member, an affiliate with a code. */
export async function openSmallShop(orm: Orm, admin: CommandContext): Promise<SmallShop> {
  const insert = insertInto(orm);
  const name = text("茶", "Tea");
  const partnerId = await insert("partner", { slug: "tea-house", name });
  const categoryId = await insert("category", { slug: "tea", name });
  const product = (slug: string, kind: string) =>
    insert("product", { partner_id: partnerId, slug, kind, category_id: categoryId, name });
  const goodsId = await product("oolong", "PHYSICAL");
  const courseId = await product("brewing", "COURSE");
  for (const product_id of [goodsId, courseId]) {
    await insert("product_version", { product_id, version: 1, data: "{}" }, "product_id");
  }
  const variant = (product_id: string, sku: string, more: Row) =>
    insert("variant", { product_id, partner_id: partnerId, sku, ...more });
  const goodsVariantId = await variant(goodsId, "OOLONG-150", { price: 800, on_hand: 1_000 });
  const courseVariantId = await variant(courseId, "BREW", { price: 1_200, tracks_stock: false });
  const vectorVariantId = await variant(goodsId, "OOLONG-VECTOR", { price: 1_190, on_hand: 100 });
  await insert("course", { product_id: courseId, partner_id: partnerId }, "product_id");
  return {
    newMember: () => newMember(insert),
    goodsVariantId,
    courseVariantId,
    vectorVariantId,
    affiliateId: await affiliateWithCode(insert, admin, partnerId),
    code: CODE,
  };
}

async function newMember(insert: Insert): Promise<Member> {
  const email = `buyer-${randomUUID()}@shop.example`;
  const user_id = await insert("auth_user", { name: "Buyer", email, email_verified: true });
  const row = { user_id, name: "Buyer", email, email_key: email };
  return { customerId: await insert("customer", row), email };
}

async function affiliateWithCode(
  insert: Insert,
  admin: CommandContext,
  partnerId: string,
): Promise<string> {
  const name = text("茶友計畫", "Tea friends");
  const terms = JSON.stringify(TERMS);
  const program_id = await insert("program", { partner_id: partnerId, name, terms });
  const affiliateId = await insert("affiliate", {
    partner_id: partnerId,
    program_id,
    slug: "tea-kol",
    display_name: "Tea KOL",
  });
  const { discountId } = done(await createDiscount(admin, { rule: TEN_PERCENT, status: "ACTIVE" }));
  done(await createVoucher(admin, { discountId, text: CODE, isPublic: true, affiliateId }));
  return affiliateId;
}

const TERMS = {
  windowHours: 720,
  clickModel: "LAST",
  bindingMonths: null,
  selfReferral: "DISCOUNT_NO_COMMISSION",
  newCustomersOnly: false,
  startsAt: null,
  endsAt: null,
  rules: [{ id: "standard", earning: { kind: "PERCENTAGE", percent: "10" } }],
  base: "WITHOUT_TAX",
  capPerOrder: null,
  holdDays: 14,
};

const TEN_PERCENT = {
  name: { "zh-TW": "全館九折", en: "10% off" },
  partnerId: null,
  level: "CART",
  config: { type: "PERCENTAGE", percentOff: "10" },
  currency: "TWD",
  priority: 10,
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
} as const;

type Row = Record<string, string | number | boolean | null>;
type Insert = (table: string, row: Row, key?: string) => Promise<string>;

/** Writes one row and returns its key. */
function insertInto(orm: Orm): Insert {
  return async (table, row, key = "id") => {
    const columns = Object.keys(row).join(", ");
    const places = Object.keys(row)
      .map(() => "?")
      .join(", ");
    const statement = `insert into ${table} (${columns}) values (${places}) returning ${key} as key`;
    const [written] = await orm.em.fork().execute<{ key: string }[]>(statement, Object.values(row));
    return written!.key;
  };
}

function text(zh: string, en: string): string {
  return JSON.stringify({ "zh-TW": zh, en });
}

/** The answer of a command that has no reason to refuse. */
export function done<T>(result: CommandResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result;
}
