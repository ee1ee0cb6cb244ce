/** A worker of its own, for tests that kill it: few codes a chunk, a word to its parent once some are there. */
import { openShop, shopSettings, workOnBatch, workOnRotation } from "../index.ts";

const [, , url, work = "BATCH"] = process.argv;
const limits = { min: 1, max: 200_000 };
const amountLimits = { CREDIT: limits, ATM: limits, CVS: limits, BARCODE: limits };
const settings = shopSettings(process.env, { merchantId: "3002607", amountLimits });
const shop = await openShop(url!, settings);
const question =
  work === "BATCH"
    ? "select coalesce(max(made), 0) as done from voucher_batch"
    : "select coalesce(max(done), 0) as done from code_key_rotation";
const watch = setInterval(() => {
  void shop.orm.em
    .fork()
    .execute<{ done: number }[]>(question)
    .then(([row]) => (row!.done >= 30 ? process.stdout.write("working\n") : false));
}, 1);
const context = shop.context({ kind: "SYSTEM" });
await (work === "BATCH"
  ? workOnBatch(context, { chunkSize: 10 })
  : workOnRotation(context, { chunkSize: 10 }));
clearInterval(watch);
await shop.close();
