/** Reads checks: those in code and those by hook. */
import type { Id, Instant } from "../../../pricing/model.ts";
import { askingPartner, mayAsk } from "../../analysis/who-may.ts";
import type { CommandContext } from "../../context.ts";
import { instant, rows, sql } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import type { CheckInCode, WhenSilent } from "../model.ts";

/** A hook without its secret, or a check in code. */
export interface CheckReport {
  /** Null for a check in code. */
  readonly checkId: Id | null;
  readonly partnerId: Id | null;
  readonly name: string;
  readonly description: string;
  /** Null for a check in code. */
  readonly url: string | null;
  readonly deadlineMs: number;
  readonly whenSilent: WhenSilent;
  readonly status: "ACTIVE" | "PAUSED";
  /** Live discounts that ask it. */
  readonly discounts: number;
  readonly createdAt: Instant | null;
}

/** Every check this admin may see, by name, in one query. There are few. */
export async function listChecks(
  context: CommandContext,
): Promise<CommandResult<{ readonly checks: readonly CheckReport[] }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const partner = askingPartner(context);
  const code = new Map<string, CheckInCode>(
    Object.entries(context.settings.customChecks?.inCode ?? {}),
  );
  const found = await rows<CheckRow>(
    context.em.fork(),
    sql`with known as (
          select id, partner_id, name, description, url, deadline_ms, when_silent, status, created_at from custom_check
          where ${partner}::uuid is null or partner_id = ${partner}::uuid
          union all
          select null, null, name, '', null, null, null, 'ACTIVE', null
          from unnest(${[...code.keys()]}::text[]) name)
        select k.id as "checkId", k.partner_id as "partnerId", k.name, k.description, k.url, k.deadline_ms as "deadlineMs",
               k.when_silent as "whenSilent", k.status, k.created_at as "createdAt",
               (select count(*)::int from discount d where d.status = 'ACTIVE'
                  and position('"check": "' || k.name || '"' in (d.rule -> 'condition')::text) > 0) as discounts
        from known k order by k.name`,
  );
  return {
    ok: true,
    checks: found.map(({ deadlineMs, whenSilent, createdAt, ...check }) => ({
      ...check,
      deadlineMs: deadlineMs ?? code.get(check.name)!.deadlineMs,
      whenSilent: whenSilent ?? code.get(check.name)!.whenSilent,
      createdAt: createdAt === null ? null : instant(createdAt),
    })),
  };
}

type Own = "deadlineMs" | "whenSilent" | "createdAt";
interface CheckRow extends Omit<CheckReport, Own> {
  readonly deadlineMs: number | null;
  readonly whenSilent: WhenSilent | null;
  readonly createdAt: string | null;
}
