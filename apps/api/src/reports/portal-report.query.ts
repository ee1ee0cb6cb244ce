import { Arg, Ctx, FieldResolver, Resolver } from "type-graphql";
import { AffiliatePortal } from "../affiliates/portal.type.ts";
import type { Context } from "../ground/context.ts";
import { DayRange } from "../ground/page.type.ts";
import { ReportGroup, UsesReport } from "./uses-report.type.ts";
import { usesView } from "./uses-view.ts";

@Resolver(() => AffiliatePortal)
export class PortalReportQuery {
  @FieldResolver(() => UsesReport, {
    description: "What the affiliate’s own codes brought in a period, against as many days before.",
  })
  usesReport(
    @Ctx() c: Context,
    @Arg("by", () => ReportGroup, { description: "Grouped by what." }) by: ReportGroup,
    @Arg("range", () => DayRange, {
      nullable: true,
      description: "Which days, at most 400; default: the last 30.",
    })
    range?: DayRange | null,
  ) {
    return usesView(c, c.affiliateCommand, { range, by });
  }
}
