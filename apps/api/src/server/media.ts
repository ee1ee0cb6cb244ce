import * as db from "@8521/database";
import type { FastifyInstance } from "fastify";
import type { ApiShop } from "./open-api-shop.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const YEAR_SECONDS = 365 * 24 * 3600;

/** Pictures by id. A picture never changes under its id, so it may be kept for ever. */
export function serveMedia(server: FastifyInstance, shop: ApiShop): void {
  server.get<{ Params: { id: string } }>("/media/:id", async (request, reply) => {
    const { id } = request.params;
    if (!UUID.test(id)) return reply.code(404).send();
    if (request.headers["if-none-match"] === `"${id}"`) return reply.code(304).send();
    const media = await shop.orm.em.fork().findOne(db.Media, { id });
    if (!media) return reply.code(404).send();
    return (
      reply
        .header("cache-control", `public, max-age=${YEAR_SECONDS}, immutable`)
        .header("etag", `"${id}"`)
        .header("x-content-type-options", "nosniff")
        // A drawing is shown, never run.
        .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .type(media.contentType)
        .send(Buffer.from(media.bytes))
    );
  });
}
