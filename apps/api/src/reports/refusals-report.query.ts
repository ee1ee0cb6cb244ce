import { Arg, Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { DayRange } from "../ground/page.type.ts";
import { RefusalsReport, TimeUnit } from "./refusals-report.type.ts";
import { refusalsView } from "./refusals-view.ts";

@Resolver(() => Admin)
export class RefusalsReportQuery {
  @Authorized("ORDERS")
  @FieldResolver(() => RefusalsReport, {
    description:
      "What became of entered codes in a period, why, and which codes are entered in vain. An admin of one partner sees that partner’s codes. Needs ORDERS.",
  })
  refusalsReport(
    @Ctx() c: Context,
    @Arg("by", () => TimeUnit, { defaultValue: "DAY", description: "Pieces of time." })
    by: TimeUnit,
    @Arg("range", () => DayRange, {
      nullable: true,
      description: "Which days, at most 400; default: the last 30.",
    })
    range?: DayRange | null,
  ) {
    return refusalsView(c, range, by);
  }
}
