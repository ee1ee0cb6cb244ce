import "i18next";
import type adminDiscounts from "../locales/zh-TW/admin-discounts.json";
import type adminOrders from "../locales/zh-TW/admin-orders.json";
import type adminVouchers from "../locales/zh-TW/admin-vouchers.json";
import type admin from "../locales/zh-TW/admin.json";
import type affiliate from "../locales/zh-TW/affiliate.json";
import type area from "../locales/zh-TW/area.json";
import type shop from "../locales/zh-TW/shop.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "everywhere";
    resources: typeof shop & {
      area: typeof area;
      admin: typeof admin;
      "admin-discounts": typeof adminDiscounts;
      "admin-orders": typeof adminOrders;
      "admin-vouchers": typeof adminVouchers;
      affiliate: typeof affiliate;
    };
  }
}
