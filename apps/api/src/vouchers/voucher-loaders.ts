import { refusalsOfVouchers, type VoucherRefusal as Refusal } from "@8521/engine/commands";
import type DataLoader from "dataloader";
import type { Context } from "../ground/context.ts";
import { figureOf, listOf } from "../ground/loading.ts";
import { rows, sql } from "../ground/sql.ts";
import { reasonName } from "../reports/reason-names.ts";
import type { VoucherRefusal } from "./voucher-refusal.type.ts";

export interface VoucherLoaders {
  readonly refusalsOfVoucher: DataLoader<string, VoucherRefusal[]>;
  /** To how many members each voucher was given. */
  readonly assignmentsOfVoucher: DataLoader<string, number>;
}

/** Loaders of what a voucher's own page tells besides. */
export function voucherLoaders(c: Context): VoucherLoaders {
  return {
    refusalsOfVoucher: listOf<Refusal, VoucherRefusal>(
      (ids) => refusalsOfVouchers(c.em, ids),
      (one) => one.voucherId,
      ({ reason, fate, times, shoppers, lastAt }) => ({
        reason,
        label: reasonName(c, reason),
        fate,
        times,
        shoppers,
        lastAt: new Date(lastAt),
      }),
    ),
    assignmentsOfVoucher: figureOf<{ id: string; count: number }, number>(
      (ids) =>
        rows(
          c.em,
          sql`select voucher_id as id, count(*)::int as count from voucher_assignment
              where voucher_id = any(${ids}::uuid[]) group by 1`,
        ),
      (row) => row.id,
      (row) => row.count,
      0,
    ),
  };
}
