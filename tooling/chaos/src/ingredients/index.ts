/** Everything that can be mixed into a round. A new one is a file of this folder and a line here. */
import type { Ingredient } from "../scene/scene.ts";
import {
  adminAgainstCheckout,
  batchAgainstCheckout,
  importAgainstCheckout,
} from "./back-office.ts";
import { hotCode, limitBegins } from "./counting.ts";
import { sameKey, supersede } from "./keys.ts";
import { moneyBudget, perCustomer, stock, totalOfDiscount, totalOfVoucher } from "./limits.ts";
import { mergeAgainstRedeem } from "./merging.ts";
import {
  expiryAgainstPayment,
  latePayment,
  paymentAgainstCancel,
  repeatedNotices,
} from "./payments.ts";

export const INGREDIENTS: readonly Ingredient[] = [
  totalOfDiscount,
  totalOfVoucher,
  perCustomer,
  moneyBudget,
  stock,
  paymentAgainstCancel,
  expiryAgainstPayment,
  latePayment,
  repeatedNotices,
  sameKey,
  supersede,
  batchAgainstCheckout,
  importAgainstCheckout,
  adminAgainstCheckout,
  hotCode,
  limitBegins,
  mergeAgainstRedeem,
];
