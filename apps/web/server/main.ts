import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { shopServer } from "./shop-server.ts";

const port = Number(process.env.PORT ?? 8030);
const dist = fileURLToPath(new URL("../dist", import.meta.url));

if (!existsSync(dist)) {
  console.error("The shop is not built yet. Run: npm run build -w @8521/web");
  process.exit(1);
}

const app = await shopServer({
  dist,
  api: process.env.API_URL ?? "http://127.0.0.1:8031",
  webhooks: process.env.WEBHOOKS_URL ?? "http://127.0.0.1:8032",
  // Where payment forms go besides ECPay itself: the simulator, on a machine of ours.
  paymentOrigins: [process.env.ECPAY_HOST ?? "http://localhost:8034"],
  logger: true,
});
await app.listen({ port, host: process.env.HOST ?? "0.0.0.0" });
console.log(`shop on http://localhost:${port}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void app.close().then(() => process.exit(0));
  });
}
