import { hasValidLineSignature, readLineEvents } from "@8521/line";
import type { FastifyInstance } from "fastify";
import type { Services } from "./services.ts";

/** One delivery may carry many events. */
const BODY_BYTES_MAX = 1_048_576;

/**
 * LINE's events: checked against the raw bytes, kept once each, answered at once (LINE waits two
 * seconds). An empty list is the console's "Verify" button and as good as any.
 */
export function lineWebhook(server: FastifyInstance, services: Services): void {
  server.post("/line/webhook", { bodyLimit: BODY_BYTES_MAX }, async (request, reply) => {
    const secret = services.lineChannelSecret;
    if (!secret) return reply.code(503).send("LINE is not set up here");
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const header = request.headers["x-line-signature"];
    if (!hasValidLineSignature(raw, typeof header === "string" ? header : undefined, secret)) {
      request.log.warn("a LINE webhook with a wrong signature");
      return reply.code(401).send("signature");
    }
    const events = readLineEvents(raw.toString("utf8"));
    if (!events) return reply.code(400).send("not a webhook");
    const notices = events.map(({ webhookEventId, json }) => ({ webhookEventId, raw: json }));
    const isNew = await services.recordLineEvents(notices, request.id);
    request.log.info({ events: events.length, isNew }, "LINE events kept");
    return reply.code(200).send("OK");
  });
}
