import * as db from "@8521/database";
import { acknowledgeAlert } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { Alert, type AlertPayload } from "./alert.type.ts";

/** Says that this admin has looked at an alert. */
export async function acknowledge(c: Context, alertId: string): Promise<AlertPayload> {
  const result = await acknowledgeAlert(c.adminCommand, { alertId });
  c.refresh();
  const row = await c.em.findOne(db.Alert, { id: alertId });
  return {
    alert: row && new Alert(row),
    problems: result.ok ? [] : problemsOf(c, result.problems),
  };
}
