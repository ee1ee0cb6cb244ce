/** Codes that became one. */
import { defineEntity, p } from "@mikro-orm/core";
import { Voucher } from "./discounts.ts";
import { Partner } from "./ground.ts";
import { id, instant, integer, json, looseId, now, oneOf, text } from "./columns.ts";

const VoucherMergeSchema = defineEntity({
  name: "VoucherMerge",
  tableName: "voucher_merge",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    survivorId: () => p.manyToOne(Voucher).mapToPk().joinColumn("survivor_id"),
    planHash: text(),
    plan: json<unknown>(),
    limitBefore: integer().nullable(),
    limitAfter: integer().nullable(),
    reason: text().nullable(),
    createdBy: looseId().nullable(),
    createdAt: now(),
    undoneBy: looseId().nullable(),
    undoneAt: instant().nullable(),
  },
});
/** One merge: what was approved, and whether it was taken back. */
export class VoucherMerge extends VoucherMergeSchema.class {}
VoucherMergeSchema.setClass(VoucherMerge);

const VoucherMergeMoveSchema = defineEntity({
  name: "VoucherMergeMove",
  tableName: "voucher_merge_move",
  properties: {
    mergeId: () => p.manyToOne(VoucherMerge).mapToPk().joinColumn("merge_id").primary(),
    kind: oneOf("VOUCHER", "ALIAS", "REDEMPTION", "ASSIGNMENT", "WELCOME", "COMMISSION").primary(),
    rowId: looseId().primary(),
    voucherId: () => p.manyToOne(Voucher).mapToPk().joinColumn("voucher_id").primary(),
    before: json<unknown>().defaultRaw("'{}'"),
  },
});
/** One row that a merge moved, and where it was before. Append-only. */
export class VoucherMergeMove extends VoucherMergeMoveSchema.class {}
VoucherMergeMoveSchema.setClass(VoucherMergeMove);
