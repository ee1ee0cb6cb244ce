import { readFile } from "node:fs/promises";
import { join } from "node:path";
import compress from "@fastify/compress";
import proxy from "@fastify/http-proxy";
import files from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { proxiedPaths, type Upstreams } from "./routes.ts";
import { securityHeaders } from "./security.ts";

export interface ShopServerOptions extends Upstreams {
  /** The folder `vite build` wrote. */
  dist: string;
  /** Origins besides ECPay's that a payment form may post to (the simulator's in development). */
  paymentOrigins: readonly string[];
  logger?: boolean;
}

/** The shop's front door: the built SPA, and the other servers behind the same origin. */
export async function shopServer(options: ShopServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.logger ? { level: "warn" } : false,
    bodyLimit: 20_000_000,
  });
  for (const { prefix, upstream } of proxiedPaths(options)) {
    await app.register(proxy, {
      upstream,
      prefix,
      rewritePrefix: prefix,
      websocket: prefix === "/graphql",
    });
  }
  await app.register(servePages, options);
  return app;
}

/** Files with hashed names are kept for a year; the page itself is asked for each time, so a new build shows at once. */
async function servePages(app: FastifyInstance, options: ShopServerOptions): Promise<void> {
  const headers = securityHeaders(options.paymentOrigins);
  const page = join(options.dist, "index.html");
  await app.register(compress, { encodings: ["br", "gzip"] });
  app.addHook("onSend", async (_request, reply) => {
    reply.headers(headers);
  });
  await app.register(files, {
    root: options.dist,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const kept = path.includes("/assets/")
        ? "public, max-age=31536000, immutable"
        : "public, max-age=3600";
      reply.header("cache-control", kept);
    },
  });
  app.get("/health", () => ({ ok: true }));
  app.get("/", (_request, reply) => sendPage(reply, page));
  app.setNotFoundHandler((request, reply) => {
    const isFile = /\.\w+$/.test(new URL(request.url, "http://shop").pathname);
    if (isFile || request.method !== "GET") return reply.code(404).send({ code: "NOT_FOUND" });
    return sendPage(reply, page);
  });
}

async function sendPage(reply: FastifyReply, page: string): Promise<FastifyReply> {
  const html = await readFile(page, "utf8");
  return reply
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .code(200)
    .send(html);
}
