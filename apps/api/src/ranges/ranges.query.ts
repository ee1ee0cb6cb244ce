import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { listRanges } from "./list-ranges.ts";
import { SelectionFilter } from "./range-input.type.ts";
import { RangeConnection } from "./range.type.ts";

@Resolver(() => Admin)
export class RangesQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => RangeConnection, { description: "Ranges, by name. Needs DISCOUNTS." })
  ranges(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("filter", () => SelectionFilter, { nullable: true, description: "Narrow them down." })
    filter?: SelectionFilter | null,
  ) {
    return listRanges(c, { first, after, filter: filter ?? {} });
  }
}
