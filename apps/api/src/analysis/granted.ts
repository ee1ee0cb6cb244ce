import type { CommandResult } from "@8521/engine/commands";
import { GraphQLError } from "graphql";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";

/**
 * The answer of a question that has no `problems` of its own: an admin of one partner may not ask some of them.
 *
 * @throws GraphQLError `FORBIDDEN`
 */
export function granted<T>(c: Context, result: CommandResult<T>): T {
  if (result.ok) return result;
  const [problem] = problemsOf(c, result.problems);
  throw new GraphQLError(problem?.message ?? "Not allowed.", { extensions: { code: "FORBIDDEN" } });
}
