import * as db from "@8521/database";
import { joinGuestOrders, welcomeMember } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { personById } from "./find-signed-in.ts";
import { authProblem, tooMany } from "./sessions.ts";
import { Viewer, type DonePayload, type SessionPayload } from "./viewer.type.ts";

/**
 * Proves an address by the token of a mail; guest orders under it join the account. Signs nobody in: a mail may be
 * opened on somebody else's telephone.
 */
export async function verifyEmail(c: Context, token: string): Promise<SessionPayload> {
  try {
    await c.shop.auth.api.verifyEmail({ query: { token }, headers: c.headers });
  } catch (error) {
    return answer(c, problemsOf(c, [authProblem(error, "TOKEN_INVALID", ["token"])]));
  }
  const user = await c.em.findOne(db.AuthUser, { email: emailIn(token) });
  if (user) await join(c, user.id);
  if (c.viewer) c.viewer = await personById(c.shop, c.viewer.userId);
  c.refresh();
  return answer(c, []);
}

async function join(c: Context, userId: string): Promise<void> {
  const welcomed = await welcomeMember(c.command, { userId, locale: c.language });
  if (welcomed.ok) await joinGuestOrders(c.command, { customerId: welcomed.customerId });
}

/** The address a verified token proves. */
function emailIn(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
    readonly email?: string;
  };
  return claims.email ?? "";
}

function answer(c: Context, problems: SessionPayload["problems"]): SessionPayload {
  return { viewer: c.viewer && new Viewer(c.viewer), problems };
}

/** Sends the mail that proves the viewer's address once more. */
export async function resendVerification(c: Context): Promise<DonePayload> {
  const person = c.viewer && (await personById(c.shop, c.viewer.userId));
  if (!person) return { done: false, problems: problemsOf(c, [{ code: "CUSTOMER_NOT_FOUND" }]) };
  if (person.emailVerified) return { done: true, problems: [] };
  const limited = await tooMany(c, person.email);
  if (limited) return { done: false, problems: problemsOf(c, [limited]) };
  await c.shop.auth.api.sendVerificationEmail({ body: { email: person.email } });
  return { done: true, problems: [] };
}
