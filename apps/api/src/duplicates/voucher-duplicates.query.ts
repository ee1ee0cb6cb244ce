import {
  type DuplicateGroup as Found,
  findDuplicateVouchers,
  type FoundDuplicates,
} from "@8521/engine/commands";
import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { granted } from "../analysis/granted.ts";
import { pageOf } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { groupView } from "./duplicate-view.ts";
import { type DuplicateGroup, DuplicateGroupConnection, DuplicateKind } from "./duplicate.type.ts";

@Resolver(() => Admin)
export class VoucherDuplicatesQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => DuplicateGroupConnection, {
    description:
      "Codes that should perhaps be one, by kind, each with its figures and a proposed survivor. Needs DISCOUNTS.",
  })
  async voucherDuplicates(
    @Ctx() c: Context,
    @Arg("kind", () => DuplicateKind, { description: "How strongly they belong together." })
    kind: DuplicateKind,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many groups, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
  ) {
    // The groups and how many there are come with one answer.
    let asked: Promise<FoundDuplicates> | undefined;
    const page = await pageOf<Found, DuplicateGroup>(
      { first, after: after ?? null },
      {
        find: async (place, limit) => {
          asked = ask(c, { kind, limit, after: place === null ? null : String(place[0]) });
          return (await asked).groups;
        },
        place: ({ place }) => [place],
        view: groupView,
        count: async () => (await asked)?.total ?? 0,
      },
    );
    const { inSeries = 0, isCut = false } = (await asked) ?? {};
    return { ...page, inSeries, isCut };
  }
}

async function ask(c: Context, input: Parameters<typeof findDuplicateVouchers>[1]) {
  return granted(c, await findDuplicateVouchers(c.adminCommand, input));
}
