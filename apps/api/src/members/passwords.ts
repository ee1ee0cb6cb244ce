import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { ToldProblem } from "../problems/problem-words.ts";
import { PASSWORD_LENGTH_MIN } from "./auth.ts";
import { authProblem, tooMany } from "./sessions.ts";
import type { DonePayload } from "./viewer.type.ts";

/** Sends a mail with a link when the address has an account. The answer is the same when it has none. */
export async function requestPasswordReset(c: Context, email: string): Promise<DonePayload> {
  const limited = await tooMany(c, email);
  if (limited) return refused(c, limited);
  await c.shop.auth.api.requestPasswordReset({ body: { email: email.trim().toLowerCase() } });
  return { done: true, problems: [] };
}

/** Sets a new password by the token of a mail; every session of before ends. */
export async function resetPassword(
  c: Context,
  token: string,
  password: string,
): Promise<DonePayload> {
  if (password.length < PASSWORD_LENGTH_MIN)
    return refused(c, {
      code: "PASSWORD_INVALID",
      path: ["password"],
      data: { field: "password", minimum: PASSWORD_LENGTH_MIN },
    });
  try {
    await c.shop.auth.api.resetPassword({ body: { newPassword: password, token } });
    return { done: true, problems: [] };
  } catch (error) {
    return refused(c, authProblem(error, "TOKEN_INVALID", ["token"]));
  }
}

function refused(c: Context, problem: ToldProblem): DonePayload {
  return { done: false, problems: problemsOf(c, [problem]) };
}
