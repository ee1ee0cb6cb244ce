import { countGuessBursts, listGuessBursts, type GuessBurst as Burst } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { granted } from "../analysis/granted.ts";
import { pageOf } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { GuessBurst, GuessBurstConnection } from "./guess-burst.type.ts";

@Resolver(() => Admin)
export class GuessBurstsQuery {
  @Authorized("ORDERS")
  @FieldResolver(() => GuessBurstConnection, {
    description:
      "Guess bursts, newest first. For admins of the whole shop; an admin of one partner is told of none. Needs ORDERS.",
  })
  guessBursts(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
  ) {
    return pageOf<Burst, GuessBurst>(
      { first, after: after ?? null },
      {
        find: async (place, limit) => {
          // Not refused: the page that shows them shows a partner's own codes too.
          if (c.viewer?.partnerId) return [];
          const before = place === null ? null : String(place[0]);
          return granted(c, await listGuessBursts(c.adminCommand, { first: limit, before })).bursts;
        },
        place: ({ burstId }) => [burstId],
        view: (burst) => new GuessBurst(burst),
        count: () => countGuessBursts(c.adminCommand),
      },
    );
  }
}
