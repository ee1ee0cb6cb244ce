import { type Actor, findTill } from "@8521/engine/commands";
import type { FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { Context } from "../ground/context.ts";
import { requestLanguage } from "../ground/locale.ts";
import { demoPerson, findSignedIn, isSignedIn } from "../members/find-signed-in.ts";
import type { SignedIn } from "../members/signed-in.ts";
import { channelOf } from "./channel.ts";
import { cookiesOf } from "./cookies.ts";
import type { ApiShop } from "./open-api-shop.ts";

/** The context of one HTTP request. */
export async function contextOf(
  shop: ApiShop,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  const { config } = shop;
  const headers = () => headersOf(request);
  const till = await tillOf(shop, request);
  const cartToken = request.headers["carttoken"];
  return new Context({
    shop,
    language: requestLanguage(request.headers["accept-language"]),
    requestId: request.id,
    till,
    viewer: till ? null : await viewerOf(shop, request, headers),
    cookies: cookiesOf({
      cookie: request.headers.cookie,
      cartToken: Array.isArray(cartToken) ? cartToken[0] : cartToken,
      secret: config.cookieSecret,
      isSecure: config.shopUrl.startsWith("https:"),
      set: (cookie) => void reply.header("set-cookie", cookie),
    }),
    headers,
    address: request.ip,
    channel: channelOf(request.headers["x-channel"]),
    userAgent: request.headers["user-agent"] ?? null,
    referrer: request.headers.referer ?? null,
  });
}

/**
 * The till whose key the request brings; null when it brings none.
 *
 * @throws GraphQLError `UNAUTHENTICATED` when the key is nobody's, or was revoked.
 */
async function tillOf(shop: ApiShop, request: FastifyRequest): Promise<Actor | null> {
  const [scheme, secret] = (request.headers.authorization ?? "").split(" ");
  if (scheme?.toLowerCase() !== "bearer" || !secret?.startsWith("8521_till_")) return null;
  const till = await findTill(shop.orm.em.fork(), secret, shop.now());
  if (till) return till;
  throw new GraphQLError("This key opens nothing.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });
}

/** In a demo shop the header `x-demo-identity` names who asks; everywhere else only the session does. */
async function viewerOf(
  shop: ApiShop,
  request: FastifyRequest,
  headers: () => Headers,
): Promise<SignedIn | null> {
  const identity = request.headers["x-demo-identity"];
  if (typeof identity === "string" && shop.config.isDemo) return await demoPerson(shop, identity);
  return isSignedIn(request.headers.cookie) ? await findSignedIn(shop, headers()) : null;
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
    else if (Array.isArray(value)) value.forEach((one) => headers.append(name, one));
  }
  return headers;
}
