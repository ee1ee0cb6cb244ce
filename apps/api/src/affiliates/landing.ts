import * as db from "@8521/database";
import type { ProgramTerms } from "@8521/engine";
import { Product } from "../catalogue/product.type.ts";
import { discountSentence, discountStatus } from "../discounts/discount-view.ts";
import type { Context } from "../ground/context.ts";
import { clearCode } from "../vouchers/voucher-label.ts";
import { Affiliate, type AffiliateLanding } from "./affiliate.type.ts";

const PRODUCTS_MAX = 8;
const USUAL_WINDOW_HOURS = 720;

/** What a visitor sees who came by an affiliate's link; null when there is no such affiliate. */
export async function landingOf(c: Context, slug: string): Promise<AffiliateLanding | null> {
  const row = await c.em.findOne(db.Affiliate, { slug: slug.toLowerCase() });
  if (!row || row.status === "PENDING" || row.status === "CLOSED") return null;
  const [program, welcome, products] = await Promise.all([
    c.em.fork().findOne(db.Program, { id: row.programId }),
    welcomeOf(c, row.welcomeVoucherId ?? null),
    recommended(c),
  ]);
  const terms = program?.terms as Partial<ProgramTerms> | undefined;
  return {
    affiliate: new Affiliate(row),
    isActive: row.status === "ACTIVE" && program?.status === "ACTIVE",
    windowDays: Math.floor((terms?.windowHours ?? USUAL_WINDOW_HOURS) / 24),
    welcomeCode: welcome?.code ?? null,
    welcomeSentence: welcome?.sentence ?? null,
    products,
  };
}

/** The welcome code and what it gives, while it works. */
async function welcomeOf(c: Context, voucherId: string | null) {
  const voucher = await c.load.voucher.maybe(voucherId);
  if (voucher?.row.status !== "ACTIVE") return null;
  const discount = await c.load.discount.get(voucher.row.discountId);
  if ((await discountStatus(c, discount.row)) !== "ACTIVE") return null;
  return { code: clearCode(c, voucher.row), sentence: discountSentence(c, discount.row) };
}

async function recommended(c: Context): Promise<Product[]> {
  const found = await c.em
    .fork()
    .find(
      db.Product,
      { status: "ACTIVE" },
      { orderBy: { ratingPosition: "asc", id: "asc" }, limit: PRODUCTS_MAX },
    );
  return found.map((row) => new Product(row));
}
