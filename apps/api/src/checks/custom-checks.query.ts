import { listChecks } from "@8521/engine/commands";
import { Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { granted } from "../analysis/granted.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { CustomCheck } from "./check.type.ts";

@Resolver(() => Admin)
export class CustomChecksQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => [CustomCheck], {
    description: "Every custom check by name, those in code too. Needs DISCOUNTS.",
  })
  async customChecks(@Ctx() c: Context): Promise<CustomCheck[]> {
    const { checks } = granted(c, await listChecks(c.adminCommand));
    return checks.map((check) => ({
      id: check.checkId && globalId("CustomCheck", check.checkId),
      name: check.name,
      description: check.description,
      url: check.url,
      deadlineMs: check.deadlineMs,
      whenSilent: check.whenSilent,
      status: check.status,
      discounts: check.discounts,
      createdAt: check.createdAt === null ? null : new Date(check.createdAt),
    }));
  }
}
