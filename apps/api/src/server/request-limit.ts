import type { FastifyInstance } from "fastify";
import type { Limits } from "../limits/limits.ts";

const LIMITED = /^\/(graphql|r\/)/;

/** How many requests one address may send; every answer says what is left. */
export function limitRequests(server: FastifyInstance, limits: Limits): void {
  server.addHook("onRequest", async (request, reply) => {
    if (!LIMITED.test(request.url)) return;
    const budget = await limits.request(request.ip);
    reply.header("ratelimit-limit", budget.limit);
    reply.header("ratelimit-remaining", budget.remaining);
    reply.header("ratelimit-reset", budget.resetSeconds);
    if (budget.isAllowed) return;
    await reply
      .code(429)
      .header("retry-after", budget.resetSeconds)
      .send({
        errors: [
          {
            message: `Too many requests. Please try again in ${budget.resetSeconds} seconds.`,
            extensions: {
              code: "RATE_LIMITED",
              retryAfter: budget.resetSeconds,
              requestId: request.id,
            },
          },
        ],
      });
  });
}
