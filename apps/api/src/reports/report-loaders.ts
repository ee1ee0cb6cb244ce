import * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { byId, type ById } from "../ground/loading.ts";

export interface ReportLoaders {
  readonly batchName: ById<{ readonly id: string; readonly name: string }>;
}

/** Loaders of what only reports name. */
export function reportLoaders(c: Context): ReportLoaders {
  return {
    batchName: byId(
      (ids) => c.em.find(db.VoucherBatch, { id: { $in: ids } }, { fields: ["id", "name"] }),
      (row) => row.id,
      ({ id, name }) => ({ id, name }),
    ),
  };
}
