import { changeVouchers, type TermChanges, type VouchersChange } from "@8521/engine/commands";
import { badInput } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { globalId, idOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type {
  VouchersChangeKind,
  VouchersChangePayload,
  VoucherUpdateInput,
} from "./voucher-update.type.ts";

/** Dates as moments; a list or policy that is null is as good as absent. */
export function termChanges({ startsAt, endsAt, ...input }: VoucherUpdateInput): TermChanges {
  const { maxRedemptions, maxRedemptionsPerCustomer, domains, channels, tags, restoreOn } = input;
  return {
    ...(startsAt === undefined ? {} : { startsAt: startsAt?.getTime() ?? null }),
    ...(endsAt === undefined ? {} : { endsAt: endsAt?.getTime() ?? null }),
    ...(maxRedemptions === undefined ? {} : { maxRedemptions }),
    ...(maxRedemptionsPerCustomer === undefined ? {} : { maxRedemptionsPerCustomer }),
    ...(domains ? { domains } : {}),
    ...(channels ? { channels } : {}),
    ...(tags ? { tags } : {}),
    ...(restoreOn ? { restoreOn } : {}),
  };
}

/** Changes many and tells what became of each; the vouchers are read in one query. */
export async function changeMany(
  c: Context,
  asked: {
    readonly ids: readonly string[];
    readonly kind: VouchersChangeKind;
    readonly endsAt: Date | null;
    readonly reason: string | null;
  },
): Promise<VouchersChangePayload> {
  const result = await changeVouchers(c.adminCommand, {
    voucherIds: asked.ids.map((id) => idOf("Voucher", id)),
    change: changeOf(asked.kind, asked.endsAt),
    reason: asked.reason,
  });
  if (!result.ok) return { results: null, problems: problemsOf(c, result.problems) };
  c.refresh();
  const isThere = result.outcomes.filter(({ problem }) => problem?.code !== "VOUCHER_NOT_FOUND");
  const vouchers = await c.load.voucher.many(isThere.map(({ voucherId }) => voucherId));
  const byId = new Map(vouchers.map((voucher) => [voucher.row.id, voucher]));
  const results = result.outcomes.map(({ voucherId, outcome, problem }) => ({
    id: globalId("Voucher", voucherId),
    voucher: byId.get(voucherId) ?? null,
    outcome,
    problem: problem ? problemsOf(c, [problem])[0]! : null,
  }));
  return { results, problems: [] };
}

function changeOf(kind: VouchersChangeKind, endsAt: Date | null): VouchersChange {
  if (kind !== "EXTEND") return { kind };
  if (!endsAt) throw badInput("`EXTEND` needs `endsAt`.");
  return { kind, endsAt: endsAt.getTime() };
}
