import { dashboardOf } from "./dashboard-figures.ts";
import { Arg, Ctx, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "./admin.type.ts";
import { Dashboard } from "./dashboard.type.ts";
import type { Context } from "../ground/context.ts";
import { DayRange } from "../ground/page.type.ts";

@Resolver(() => Admin)
export class DashboardQuery {
  @FieldResolver(() => Dashboard, { description: "Figures of a range of days." })
  dashboard(
    @Ctx() c: Context,
    @Arg("range", () => DayRange, {
      nullable: true,
      description: "Which days; default: the last 30.",
    })
    range?: DayRange | null,
  ) {
    return dashboardOf(c, range);
  }
}
