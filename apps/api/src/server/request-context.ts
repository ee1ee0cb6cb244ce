import type { FastifyReply, FastifyRequest } from "fastify";
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
  const cartToken = request.headers["carttoken"];
  return new Context({
    shop,
    language: requestLanguage(request.headers["accept-language"]),
    requestId: request.id,
    viewer: await viewerOf(shop, request, headers),
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
