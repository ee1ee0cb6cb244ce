/** Switches slots on and off for a discount or code that many use at the same moment. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { mayWrite } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { audit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { changeCounting } from "./change-counting.ts";
import { closeGate } from "./gate.ts";
import type { Subject } from "./model.ts";

export interface HotSet {
  readonly isHot: boolean;
}

interface HotRow {
  readonly partner_id: Id | null;
  readonly is_hot: boolean;
  readonly is_limited: boolean;
}

/** Marks a voucher as hot, or no more. Orders go on meanwhile; no use is lost or counted twice. */
export function setVoucherHot(
  context: CommandContext,
  { voucherId, isHot }: { readonly voucherId: Id; readonly isHot: boolean },
): Promise<CommandResult<HotSet>> {
  return setHot(context, { kind: "VOUCHER", id: voucherId }, isHot);
}

/** The same for a discount. One with a budget can't be hot: money is not handed out beforehand. */
export function setDiscountHot(
  context: CommandContext,
  { discountId, isHot }: { readonly discountId: Id; readonly isHot: boolean },
): Promise<CommandResult<HotSet>> {
  return setHot(context, { kind: "DISCOUNT", id: discountId }, isHot);
}

async function setHot(
  context: CommandContext,
  subject: Subject,
  isHot: boolean,
): Promise<CommandResult<HotSet>> {
  return inTransaction(context, async (tx) => {
    await closeGate(tx);
    const before = await load(tx, subject);
    if (!before) return notFound(subject);
    if (!mayWrite(context, before.partner_id)) return refuseWith("NOT_ALLOWED");
    if (before.is_hot === isHot) return { ok: true, isHot };
    if (!before.is_limited) return refuseWith("HOT_NEEDS_TOTAL_LIMIT");
    await changeCounting(tx, subject, () => mark(tx, subject, isHot));
    const objectType = subject.kind === "DISCOUNT" ? "discount" : "voucher";
    await audit(tx, context, {
      action: `${objectType}.hot`,
      objectType,
      objectId: subject.id,
      before: { isHot: before.is_hot },
      after: { isHot },
      partnerId: before.partner_id,
    });
    return { ok: true, isHot };
  });
}

function load(tx: EntityManager, { kind, id }: Subject): Promise<HotRow | null> {
  return row<HotRow>(
    tx,
    kind === "DISCOUNT"
      ? sql`select partner_id, is_hot, max_redemptions is not null and budget is null as is_limited
            from discount where id = ${id}`
      : sql`select partner_id, is_hot, max_redemptions is not null as is_limited from voucher where id = ${id}`,
  );
}

async function mark(tx: EntityManager, { kind, id }: Subject, isHot: boolean): Promise<void> {
  await changed(
    tx,
    kind === "DISCOUNT"
      ? sql`update discount set is_hot = ${isHot} where id = ${id}`
      : sql`update voucher set is_hot = ${isHot} where id = ${id}`,
  );
}

function notFound({ kind, id }: Subject) {
  return kind === "DISCOUNT"
    ? refuseWith("DISCOUNT_NOT_FOUND", { discountId: id })
    : refuseWith("VOUCHER_NOT_FOUND", { voucherId: id });
}
