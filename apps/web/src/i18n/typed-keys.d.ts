import "i18next";
import type admin from "../locales/zh-TW/admin.json";
import type affiliate from "../locales/zh-TW/affiliate.json";
import type shop from "../locales/zh-TW/shop.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof shop & { admin: typeof admin; affiliate: typeof affiliate };
  }
}
