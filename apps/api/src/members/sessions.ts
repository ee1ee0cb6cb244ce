import { adoptVisitor, joinGuestOrders, mergeCarts, welcomeMember } from "@8521/engine/commands";
import { APIError } from "better-auth/api";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { ToldProblem } from "../problems/problem-words.ts";
import { PASSWORD_LENGTH_MIN } from "./auth.ts";
import { personById } from "./find-signed-in.ts";
import {
  Viewer,
  type DonePayload,
  type SessionPayload,
  type SignInInput,
  type SignUpInput,
} from "./viewer.type.ts";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Makes an account and signs in. A mail with a link proves the address. */
export async function signUp(c: Context, input: SignUpInput): Promise<SessionPayload> {
  const wrong = wrongWith(input);
  if (wrong.length > 0) return refused(c, wrong);
  const limited = await tooMany(c, input.email);
  if (limited) return refused(c, [limited]);
  const { name, email, password } = input;
  try {
    const { headers, response } = await c.shop.auth.api.signUpEmail({
      body: { name: name.trim(), email: email.trim().toLowerCase(), password },
      headers: c.headers,
      returnHeaders: true,
    });
    c.cookies.pass(headers.getSetCookie());
    return await greet(c, response.user.id);
  } catch (error) {
    return refused(c, [authProblem(error, "EMAIL_TAKEN", ["input", "email"])]);
  }
}

/** Signs in. Which of the two was wrong is not told. */
export async function signIn(c: Context, input: SignInInput): Promise<SessionPayload> {
  const limited = await tooMany(c, input.email);
  if (limited) return refused(c, [limited]);
  try {
    const { headers, response } = await c.shop.auth.api.signInEmail({
      body: { email: input.email.trim().toLowerCase(), password: input.password },
      headers: c.headers,
      returnHeaders: true,
    });
    c.cookies.pass(headers.getSetCookie());
    return await greet(c, response.user.id);
  } catch (error) {
    return refused(c, [authProblem(error, "SIGN_IN_REFUSED", ["input"])]);
  }
}

/** Signs out. */
export async function signOut(c: Context): Promise<DonePayload> {
  const { headers } = await c.shop.auth.api.signOut({ headers: c.headers, returnHeaders: true });
  c.cookies.pass(headers.getSetCookie());
  c.viewer = null;
  c.refresh();
  return { done: true, problems: [] };
}

/** Whoever was just let in: their customer, their clicks, their cart and (once the address is proven) their guest orders. */
export async function greet(c: Context, userId: string): Promise<SessionPayload> {
  const before = await personById(c.shop, userId);
  if (!before) return refused(c, [{ code: "SIGN_IN_REFUSED" }]);
  const welcomed = await welcomeMember(c.command, { userId, locale: c.language });
  if (!welcomed.ok) return refused(c, welcomed.problems);
  const { customerId } = welcomed;
  c.viewer = { ...before, customerId };
  if (before.emailVerified) await joinGuestOrders(c.command, { customerId });
  const { visitorId, cartToken } = c.cookies;
  if (visitorId) await adoptVisitor(c.command, { visitorId, customerId });
  // A cart that was ordered or is gone has nothing to bring along.
  if (cartToken) await mergeCarts(c.command, { token: cartToken });
  if (cartToken && !c.cookies.isCartByHeader) c.cookies.keepCart(null);
  c.refresh();
  return { viewer: new Viewer(c.viewer), problems: [] };
}

/** The retry moment when there were too many tries from here or for this account; null when it may be tried. */
export async function tooMany(c: Context, email: string): Promise<ToldProblem | null> {
  const until = await c.shop.limits.signIn([
    `address:${c.address}`,
    `account:${email.trim().toLowerCase()}`,
  ]);
  return until && { code: "TOO_MANY_ATTEMPTS", data: { retryAt: until.getTime() } };
}

function wrongWith(input: SignUpInput): ToldProblem[] {
  const problems: ToldProblem[] = [];
  if (!input.name.trim())
    problems.push({ code: "NAME_REQUIRED", path: ["input", "name"], data: { field: "name" } });
  if (!EMAIL.test(input.email.trim()))
    problems.push({ code: "EMAIL_INVALID", path: ["input", "email"], data: { field: "email" } });
  if (input.password.length < PASSWORD_LENGTH_MIN)
    problems.push({
      code: "PASSWORD_INVALID",
      path: ["input", "password"],
      data: { field: "password", minimum: PASSWORD_LENGTH_MIN },
    });
  return problems;
}

/** A refusal of the auth library as a problem; anything else goes on being an error. */
export function authProblem(error: unknown, code: string, path: readonly string[]): ToldProblem {
  if (!(error instanceof APIError) || Number(error.statusCode) >= 500) throw error;
  return { code, path };
}

function refused(c: Context, problems: readonly ToldProblem[]): SessionPayload {
  return { viewer: c.viewer && new Viewer(c.viewer), problems: problemsOf(c, problems) };
}
