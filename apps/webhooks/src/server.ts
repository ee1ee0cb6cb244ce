import Fastify, { type FastifyInstance } from "fastify";
import { FORM_BYTES_MAX } from "@8521/ecpay";
import { ecpayBrowser } from "./ecpay-browser.ts";
import { ecpayNotices } from "./ecpay-notices.ts";
import { lineWebhook } from "./line-webhook.ts";
import type { Services } from "./services.ts";

const REQUEST_WITHIN_MS = 9_000;

/** Where log lines go; standard output unless a test listens. */
export interface LogStream {
  write(line: string): void;
}

/** The inbound server, not yet listening. */
export function buildServer(services: Services, stream: LogStream = process.stdout) {
  const server = Fastify({
    bodyLimit: FORM_BYTES_MAX,
    requestTimeout: REQUEST_WITHIN_MS,
    // A slash too many must not become a redirect: ECPay does not follow one.
    routerOptions: { ignoreTrailingSlash: true },
    logger: { level: process.env.LOG_LEVEL ?? "info", serializers: { req: withoutQuery }, stream },
  });
  readBodiesRaw(server);
  server.get("/health", async (_request, reply) => {
    const ok = await services.isHealthy();
    return reply.code(ok ? 200 : 503).send({ ok });
  });
  ecpayNotices(server, services);
  ecpayBrowser(server, services);
  lineWebhook(server, services);
  return server;
}

/** Signatures are over what was sent, so nothing here parses a body before it is checked. */
function readBodiesRaw(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const keep = (_request: unknown, body: Buffer, done: (error: null, body: Buffer) => void) =>
    done(null, body);
  server.addContentTypeParser("*", { parseAs: "buffer" }, keep);
}

/** Addresses carry order tokens, and callers have addresses: neither belongs in a log. */
function withoutQuery(request: { method: string; url: string }) {
  return { method: request.method, path: request.url.split("?", 1)[0] };
}
