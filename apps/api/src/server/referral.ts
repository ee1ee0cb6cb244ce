import type { FastifyInstance } from "fastify";
import { visit } from "../affiliates/visit.ts";
import type { ApiShop } from "./open-api-shop.ts";
import { contextOf } from "./request-context.ts";

/** An affiliate's link: counts the visit, puts the welcome code into the cart, and goes on to the landing page. */
export function serveReferrals(server: FastifyInstance, shop: ApiShop): void {
  server.get<{ Params: { slug: string }; Querystring: { sub?: string } }>(
    "/r/:slug",
    async (request, reply) => {
      const { slug } = request.params;
      const { sub } = request.query;
      const c = await contextOf(shop, request, reply);
      await visit(c, { slug, subId: typeof sub === "string" ? sub : null });
      return reply
        .header("cache-control", "no-store")
        .redirect(`/from/${encodeURIComponent(slug.toLowerCase())}`, 303);
    },
  );
}
