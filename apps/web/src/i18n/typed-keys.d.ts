import "i18next";
import type adminAnalysis from "../locales/zh-TW/admin-analysis.json";
import type adminBatches from "../locales/zh-TW/admin-batches.json";
import type adminDiscounts from "../locales/zh-TW/admin-discounts.json";
import type adminDuplicates from "../locales/zh-TW/admin-duplicates.json";
import type adminOrders from "../locales/zh-TW/admin-orders.json";
import type adminRanges from "../locales/zh-TW/admin-ranges.json";
import type adminReports from "../locales/zh-TW/admin-reports.json";
import type adminVouchers from "../locales/zh-TW/admin-vouchers.json";
import type adminTills from "../locales/zh-TW/admin-tills.json";
import type adminWebhooks from "../locales/zh-TW/admin-webhooks.json";
import type admin from "../locales/zh-TW/admin.json";
import type affiliate from "../locales/zh-TW/affiliate.json";
import type area from "../locales/zh-TW/area.json";
import type account from "../locales/zh-TW/account.json";
import type cart from "../locales/zh-TW/cart.json";
import type checkout from "../locales/zh-TW/checkout.json";
import type everywhere from "../locales/zh-TW/everywhere.json";
import type learning from "../locales/zh-TW/learning.json";
import type orders from "../locales/zh-TW/orders.json";
import type payment from "../locales/zh-TW/payment.json";
import type shop from "../locales/zh-TW/shop.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "everywhere";
    resources: {
      account: typeof account;
      cart: typeof cart;
      checkout: typeof checkout;
      everywhere: typeof everywhere;
      learning: typeof learning;
      orders: typeof orders;
      payment: typeof payment;
      shop: typeof shop;
      area: typeof area;
      admin: typeof admin;
      "admin-analysis": typeof adminAnalysis;
      "admin-batches": typeof adminBatches;
      "admin-discounts": typeof adminDiscounts;
      "admin-duplicates": typeof adminDuplicates;
      "admin-orders": typeof adminOrders;
      "admin-ranges": typeof adminRanges;
      "admin-reports": typeof adminReports;
      "admin-vouchers": typeof adminVouchers;
      "admin-tills": typeof adminTills;
      "admin-webhooks": typeof adminWebhooks;
      affiliate: typeof affiliate;
    };
  }
}
