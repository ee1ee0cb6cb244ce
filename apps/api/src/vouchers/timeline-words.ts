import type { Context } from "../ground/context.ts";
import { momentOf } from "../ground/days.ts";
import { say } from "../ground/words.ts";

type Values = { readonly [name: string]: unknown };

/** A line of the audit log about a voucher. */
export interface AuditedEvent {
  readonly action: string;
  readonly before: Values | null;
  readonly after: Values | null;
}

type Words = readonly [zhTW: string, en: string];

const STATUS: { readonly [status: string]: Words } = {
  ACTIVE: ["恢復使用", "Taken up again"],
  PAUSED: ["暫停", "Paused"],
  RETIRED: ["永久停用", "Retired for ever"],
};

const FIELDS: { readonly [field: string]: Words } = {
  startsAt: ["開始時間", "start"],
  endsAt: ["結束時間", "end"],
  maxRedemptions: ["總次數上限", "uses at most"],
  maxRedemptionsPerCustomer: ["每人次數上限", "uses by one customer"],
  domains: ["電子郵件網域", "e-mail domains"],
  channels: ["購物管道", "channels"],
  tags: ["標籤", "tags"],
  restoreOn: ["次數歸還", "when uses come back"],
};

/** Tells each event in one sentence; the names of all affiliates in them are read at once. */
export async function sentenceTeller(
  c: Context,
  events: readonly AuditedEvent[],
): Promise<(event: AuditedEvent) => string> {
  const ids = events.flatMap(({ before, after }) =>
    [before?.affiliateId, after?.affiliateId].filter((id) => typeof id === "string"),
  );
  const owners = await c.load.affiliate.many([...new Set(ids)]);
  const names = new Map(owners.map(({ row }) => [row.id, row.displayName]));
  const nameOf = (id: unknown): string =>
    (typeof id === "string" ? names.get(id) : undefined) ?? say(c, "商店", "the shop");
  return (event) => sentenceOf(c, event, nameOf);
}

function sentenceOf(c: Context, event: AuditedEvent, nameOf: (id: unknown) => string): string {
  const { action, before, after } = event;
  switch (action) {
    case "voucher.created":
      return after?.affiliateId
        ? say(c, `為${nameOf(after.affiliateId)}建立`, `Made for ${nameOf(after.affiliateId)}`)
        : say(c, "建立", "Made");
    case "voucher.made_in_batch":
      return say(c, "隨批次建立", "Made in a batch");
    case "voucher.status":
      return say(c, ...(STATUS[String(after?.status)] ?? ["狀態變更", "Status changed"]));
    case "voucher.limit":
    case "voucher.updated":
      return changesOf(c, before ?? {}, after ?? {});
    case "voucher.hot":
      return after?.isHot
        ? say(c, "切換為熱門：次數分散到計數槽", "Made hot: its uses are counted over slots")
        : say(c, "取消熱門", "No longer hot");
    case "voucher.revealed":
      return say(c, "顯示完整的優惠碼", "The whole code was shown");
    case "voucher.merged":
      return mergedOf(c, after);
    case "voucher.merge_undone":
      return say(c, "復原合併", "A merge was undone");
    case "voucher.reassigned": {
      const [from, to] = [nameOf(before?.affiliateId), nameOf(after?.affiliateId)];
      return say(c, `持有者由${from}改為${to}`, `Owner changed from ${from} to ${to}`);
    }
    default:
      return action;
  }
}

function mergedOf(c: Context, after: Values | null): string {
  const retired = Array.isArray(after?.retiredIds) ? after.retiredIds.length : 0;
  return say(c, `併入 ${retired} 張相似的票券`, `${retired} similar vouchers were merged into it`);
}

/** "End: 2026/12/31 23:59 → none". */
function changesOf(c: Context, before: Values, after: Values): string {
  const told = Object.keys({ ...FIELDS, ...after }).flatMap((field) => {
    if (!(field in after)) return [];
    const name = say(c, ...(FIELDS[field] ?? [field, field]));
    const [from, to] = [valueOf(c, field, before[field]), valueOf(c, field, after[field])];
    return [say(c, `${name}由${from}改為${to}`, `${name}: ${from} → ${to}`)];
  });
  const sentence = told.join(say(c, "；", "; "));
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

function valueOf(c: Context, field: string, value: unknown): string {
  if (value === null || value === undefined) return say(c, "不限", "none");
  if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : say(c, "不限", "all");
  if (field === "restoreOn") return say(c, ...(RESTORE[String(value)] ?? ["–", "–"]));
  if (field.endsWith("At") && typeof value === "number")
    return momentOf(value, c.shop.settings.timeZone);
  return String(value as string | number);
}

const RESTORE: { readonly [policy: string]: Words } = {
  NEVER: ["不歸還", "never"],
  CANCEL: ["取消時歸還", "on cancelling"],
  FULL_REFUND: ["全額退款時歸還", "on a full refund"],
};
