/** What every address that takes or gives a file does: asks for the right, answers problems, names the file. */
import type { CommandResult } from "@8521/engine/commands";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../ground/context.ts";
import type { Permission } from "../members/viewer.type.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { ApiShop } from "./open-api-shop.ts";
import { contextOf } from "./request-context.ts";

/** Who asks, with these rights; otherwise the reply was sent. */
export async function admin(
  shop: ApiShop,
  request: FastifyRequest,
  reply: FastifyReply,
  needed: readonly Permission[],
): Promise<Context | null> {
  const c = await contextOf(shop, request, reply);
  if (needed.every((permission) => c.viewer?.permissions.has(permission))) return c;
  await reply.code(c.viewer ? 403 : 401).send();
  return null;
}

/** What a command refused, as the API tells it everywhere; else what it answered. */
export function answer(c: Context, reply: FastifyReply, result: CommandResult<object>): unknown {
  if (result.ok) {
    const { ok: _ok, ...rest } = result;
    return { ...rest, problems: [] };
  }
  void reply.code(422);
  return { problems: problemsOf(c, result.problems) };
}

/** The header that has a file saved: a plain name for old programs, the real one for all others. */
export const attachment = (plain: string, name: string): string =>
  `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
