import type { Context } from "./context.ts";

/** Where a picture is loaded from; the shop passes `/media` on to this server. */
export const mediaUrl = (id: string): string => `/media/${id}`;

/** The link an affiliate shares. */
export function affiliateUrl(
  c: Pick<Context, "shop">,
  slug: string,
  subId?: string | null,
): string {
  const url = new URL(`/r/${slug}`, c.shop.config.shopUrl);
  if (subId) url.searchParams.set("sub", subId);
  return url.href;
}

/** The page of an order. A guest's link carries the token. */
export function orderUrl(c: Pick<Context, "shop">, number: string, token?: string | null): string {
  const url = new URL(`/orders/${number}`, c.shop.config.shopUrl);
  if (token) url.searchParams.set("token", token);
  return url.href;
}
