import { affiliateLoaders } from "../affiliates/affiliate-loaders.ts";
import { catalogueLoaders } from "../catalogue/catalogue-loaders.ts";
import { categoryLoaders } from "../catalogue/category-loaders.ts";
import { courseLoaders } from "../courses/course-loaders.ts";
import { discountLoaders } from "../discounts/discount-loaders.ts";
import { memberLoaders } from "../members/member-loaders.ts";
import { orderLoaders } from "../orders/order-loaders.ts";
import { paymentLoaders } from "../payments/payment-loaders.ts";
import { rangeLoaders } from "../ranges/range-loaders.ts";
import { reportLoaders } from "../reports/report-loaders.ts";
import { voucherLoaders } from "../vouchers/voucher-loaders.ts";
import type { Context } from "./context.ts";

/** Every loader of a request. Each asks the database once for all that are wanted in the same moment. */
export function createLoaders(c: Context) {
  return {
    ...catalogueLoaders(c),
    ...categoryLoaders(c),
    ...courseLoaders(c),
    ...discountLoaders(c),
    ...memberLoaders(c),
    ...orderLoaders(c),
    ...paymentLoaders(c),
    ...rangeLoaders(c),
    ...affiliateLoaders(c),
    ...reportLoaders(c),
    ...voucherLoaders(c),
  };
}

export interface Loaders
  extends
    ReturnType<typeof catalogueLoaders>,
    ReturnType<typeof categoryLoaders>,
    ReturnType<typeof courseLoaders>,
    ReturnType<typeof discountLoaders>,
    ReturnType<typeof memberLoaders>,
    ReturnType<typeof orderLoaders>,
    ReturnType<typeof paymentLoaders>,
    ReturnType<typeof rangeLoaders>,
    ReturnType<typeof affiliateLoaders>,
    ReturnType<typeof reportLoaders>,
    ReturnType<typeof voucherLoaders> {}
