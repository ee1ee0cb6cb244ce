/** A worker of its own, for tests that kill it: one order a batch, a word to its parent after the third. */
import { openShop, shopSettings, workOnBacktest } from "../index.ts";

const limits = { min: 1, max: 200_000 };
const amountLimits = { CREDIT: limits, ATM: limits, CVS: limits, BARCODE: limits };
const settings = shopSettings({}, { merchantId: "3002607", amountLimits });
const shop = await openShop(process.argv[2]!, settings);
const watch = setInterval(() => {
  void shop.orm.em
    .fork()
    .execute<{ done: number }[]>("select max(orders_done) as done from backtest")
    .then(([row]) => (row!.done >= 3 ? process.stdout.write("working\n") : false));
}, 1);
await workOnBacktest(shop.context({ kind: "SYSTEM" }), { batchSize: 1 });
clearInterval(watch);
await shop.close();
