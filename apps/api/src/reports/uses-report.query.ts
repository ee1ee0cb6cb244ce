import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { badInput } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { DayRange } from "../ground/page.type.ts";
import { ReportGroup, UsesFilterInput, UsesReport } from "./uses-report.type.ts";
import { usesView } from "./uses-view.ts";

const ROWS_MAX = 200;

@Resolver(() => Admin)
export class UsesReportQuery {
  @Authorized("ORDERS")
  @FieldResolver(() => UsesReport, {
    description:
      "What discounts and codes brought in a period, grouped, against as many days before. An admin of one partner sees that partner’s discounts. Needs ORDERS.",
  })
  usesReport(
    @Ctx() c: Context,
    @Arg("by", () => ReportGroup, { description: "Grouped by what." }) by: ReportGroup,
    @Arg("first", () => Int, {
      defaultValue: 50,
      description: "How many things at most, 1 to 200; pieces of time come all.",
    })
    first: number,
    @Arg("range", () => DayRange, {
      nullable: true,
      description: "Which days, at most 400; default: the last 30.",
    })
    range?: DayRange | null,
    @Arg("filter", () => UsesFilterInput, { nullable: true, description: "Which uses." })
    filter?: UsesFilterInput | null,
  ) {
    if (first < 1 || first > ROWS_MAX) throw badInput(`\`first\` is 1 to ${ROWS_MAX}.`);
    return usesView(c, c.adminCommand, { range, by, first, filter });
  }
}
