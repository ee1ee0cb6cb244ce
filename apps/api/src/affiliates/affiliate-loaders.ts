import * as db from "@8521/database";
import type DataLoader from "dataloader";
import type { Context } from "../ground/context.ts";
import { byId, listOf, type ById } from "../ground/loading.ts";
import { money } from "../ground/money.type.ts";
import { Affiliate } from "./affiliate.type.ts";
import type { CommissionEntry } from "./commission.type.ts";

export interface AffiliateLoaders {
  readonly affiliate: ById<Affiliate>;
  readonly entriesOfCommission: DataLoader<string, CommissionEntry[]>;
}

/** Loaders of those who recommend, and of the ledger of what they earn. */
export function affiliateLoaders(c: Context): AffiliateLoaders {
  return {
    affiliate: byId(
      (ids) => c.em.find(db.Affiliate, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Affiliate(row),
    ),
    entriesOfCommission: listOf<db.CommissionEntry, CommissionEntry>(
      (ids) =>
        c.em.find(
          db.CommissionEntry,
          { commissionId: { $in: ids } },
          { orderBy: { at: "asc", id: "asc" } },
        ),
      (row) => row.commissionId,
      (row) => ({
        kind: row.kind,
        amount: money(c, row.amount),
        reason: row.reason ?? null,
        at: row.at,
      }),
    ),
  };
}
