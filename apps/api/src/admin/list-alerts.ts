import * as db from "@8521/database";
import { pageOf, type Page, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { Alert } from "./alert.type.ts";

/** Things a person should look at, newest first. Ids are time-ordered, so they are the place in the list. */
export async function listAlerts(
  c: Context,
  asked: PageAsked & { readonly includeAcknowledged: boolean },
): Promise<Page<Alert>> {
  const open = asked.includeAcknowledged ? {} : { acknowledgedAt: null };
  return await pageOf<db.Alert, Alert>(asked, {
    find: (after, limit) =>
      c.em
        .fork()
        .find(
          db.Alert,
          { ...open, ...(after ? { id: { $lt: String(after[0]) } } : {}) },
          { orderBy: { id: "desc" }, limit },
        ),
    place: ({ id }) => [id],
    view: (row) => new Alert(row),
    count: () => c.em.fork().count(db.Alert, open),
  });
}
