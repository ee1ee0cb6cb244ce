/** A worker of its own that only sends webhooks, to be killed: `node courier-process.ts <database> `. */
import { configureEcpay, STAGE_MERCHANT } from "@8521/ecpay";
import { openShop, shopSettings } from "@8521/engine/commands";
import { deliverDue } from "../courier.ts";

const ecpay = configureEcpay({ environment: "stage", ...STAGE_MERCHANT });
const { merchantId, amountLimits } = ecpay;
const settings = shopSettings({ WEBHOOKS_ALLOW_PRIVATE: "1" }, { merchantId, amountLimits });
const shop = await openShop(process.argv[2]!, settings);
const work = {
  shop,
  ecpay,
  shopUrl: "http://shop.example",
  log: () => undefined,
  now: () => new Date(),
};
await deliverDue(work);
await shop.close();
