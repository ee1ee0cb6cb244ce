import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shopServer } from "./shop-server.ts";

let api: FastifyInstance;
let shop: FastifyInstance;

beforeAll(async () => {
  const dist = mkdtempSync(join(tmpdir(), "shop-"));
  mkdirSync(join(dist, "assets"));
  writeFileSync(join(dist, "index.html"), "<!doctype html><title>8521</title>");
  writeFileSync(join(dist, "assets", "app-1.js"), "export {};");
  writeFileSync(join(dist, "assets", "app-1.js.br"), "pressed");
  api = fastify();
  api.get("/r/:slug", (request, reply) =>
    reply.redirect(`/from/${(request.params as { slug: string }).slug}`),
  );
  api.post("/graphql", () => ({ data: { ok: true } }));
  const origin = await api.listen({ port: 0, host: "127.0.0.1" });
  shop = await shopServer({
    dist,
    api: origin,
    webhooks: origin,
    paymentOrigins: ["http://127.0.0.1:8034"],
  });
});

afterAll(async () => {
  await shop.close();
  await api.close();
});

describe("the shop's front door", () => {
  it("answers any page address with the one page, never kept", async () => {
    const page = await shop.inject("/orders/A-1/pay");
    expect(page.body).toContain("8521");
    expect(page.headers["cache-control"]).toBe("no-cache");
  });

  it("lets hashed files be kept for a year", async () => {
    const file = await shop.inject("/assets/app-1.js");
    expect(file.headers["cache-control"]).toContain("immutable");
  });

  it("sends the file that was pressed at build time to those who can read it", async () => {
    const asked = { url: "/assets/app-1.js", headers: { "accept-encoding": "gzip, br" } };
    const file = await shop.inject(asked);
    expect([file.headers["content-encoding"], file.body]).toEqual(["br", "pressed"]);
    expect((await shop.inject("/assets/app-1.js")).body).toBe("export {};");
  });

  it("answers a missing file with 404, not with the page", async () => {
    expect((await shop.inject("/assets/gone-2.js")).statusCode).toBe(404);
  });

  it("lets payment forms go to ECPay and to nobody else", async () => {
    const policy = String((await shop.inject("/")).headers["content-security-policy"]);
    expect(policy).toContain("form-action 'self' https://payment.ecpay.com.tw");
    expect(policy).toContain("http://127.0.0.1:8034");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it("passes GraphQL and affiliate links on to the API", async () => {
    const answer = await shop.inject({
      method: "POST",
      url: "/graphql",
      payload: { query: "{ok}" },
    });
    expect(answer.json()).toEqual({ data: { ok: true } });
    const link = await shop.inject("/r/mina");
    expect([link.statusCode, link.headers.location]).toEqual([302, "/from/mina"]);
  });
});
