import { parseCookie, stringifySetCookie } from "cookie";
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** The shop's own cookies of one request. Each value is signed; none holds a person's data. */
export interface Cookies {
  /** The secret of the visitor's cart: from the cookie, or from the header `cartToken`. */
  readonly cartToken: string | null;
  /** Given by the header: an integrator, who gets new tokens in the answer instead of cookies. */
  readonly isCartByHeader: boolean;
  readonly visitorId: string | null;
  /** Gives the visitor an id when there is none yet. */
  visit(): string;
  keepCart(token: string | null): void;
  /** Passes on what the auth library wants to set. */
  pass(setCookies: readonly string[]): void;
}

const CART = "cart";
const VISITOR = "visitor";
const DAY_SECONDS = 24 * 3600;
const UUID = /^[0-9a-f-]{36}$/;

export interface CookieRequest {
  readonly cookie: string | undefined;
  readonly cartToken: string | undefined;
  readonly secret: string;
  /** Only over HTTPS. */
  readonly isSecure: boolean;
  readonly set: (setCookie: string) => void;
}

/** Reads the request's cookies; what is set goes out with the answer. */
export function cookiesOf(request: CookieRequest): Cookies {
  const sent = parseCookie(request.cookie ?? "");
  const given = request.cartToken?.trim() || null;
  let visitorId = unsigned(sent[VISITOR], VISITOR, request.secret);
  if (visitorId && !UUID.test(visitorId)) visitorId = null;
  const set = (name: string, value: string, days: number): void =>
    request.set(
      stringifySetCookie({
        name,
        value: value && signed(value, name, request.secret),
        httpOnly: true,
        sameSite: "lax",
        secure: request.isSecure,
        path: "/",
        maxAge: days * DAY_SECONDS,
      }),
    );
  return {
    cartToken: given ?? unsigned(sent[CART], CART, request.secret),
    isCartByHeader: given !== null,
    get visitorId() {
      return visitorId;
    },
    visit: () => {
      visitorId ??= randomUUID();
      set(VISITOR, visitorId, 90);
      return visitorId;
    },
    keepCart: (token) => set(CART, token ?? "", token ? 90 : 0),
    pass: (setCookies) => setCookies.forEach((setCookie) => request.set(setCookie)),
  };
}

const macOf = (value: string, name: string, secret: string): string =>
  createHmac("sha256", secret).update(`${name}:${value}`).digest("base64url");

function signed(value: string, name: string, secret: string): string {
  return `${value}.${macOf(value, name, secret)}`;
}

function unsigned(text: string | undefined, name: string, secret: string): string | null {
  const dot = text?.lastIndexOf(".") ?? -1;
  if (!text || dot < 1) return null;
  const value = text.slice(0, dot);
  const expected = Buffer.from(macOf(value, name, secret));
  const actual = Buffer.from(text.slice(dot + 1));
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? value : null;
}
