/** The sample of docs/webhooks.md, as it stands there. */
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { signedHeaders } from "./signature.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const page = readFileSync(new URL("../../../../docs/webhooks.md", import.meta.url), "utf8");
const told = vi.spyOn(console, "log").mockImplementation(() => undefined);
let receiver: Server;
let url: string;

beforeAll(async () => {
  vi.stubEnv("WEBHOOK_SECRET", SECRET);
  const folder = fileURLToPath(new URL("../../.reports/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}webhook-sample.ts`;
  writeFileSync(file, /```ts\n([\s\S]*?)```/.exec(page)![1]!);
  ({ receiver } = (await import(file)) as { receiver: Server });
  receiver.listen(0, "127.0.0.1");
  await once(receiver, "listening");
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
afterAll(() => {
  receiver.close();
  vi.unstubAllEnvs();
  told.mockRestore();
});

const body = JSON.stringify({ type: "order.paid", data: { number: "1" }, 說明: "台灣" });
const send = async (messageId: string, secret = SECRET, sent = body) => {
  const headers = signedHeaders({ messageId, body, secrets: [secret] }, new Date());
  return (await fetch(url, { method: "POST", headers, body: sent })).status;
};

it("takes a genuine message once, and refuses a forged one", async () => {
  const other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  expect(await send("a")).toBe(204);
  expect(await send("a")).toBe(204);
  expect(await send("b", other)).toBe(401);
  expect(await send("c", SECRET, body.replace("paid", "eaten"))).toBe(401);
  expect(told.mock.calls).toEqual([["order.paid", { number: "1" }]]);
});
