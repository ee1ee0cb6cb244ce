import type { UsesGroup } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { say, words } from "../ground/words.ts";
import { voucherLabel } from "../vouchers/voucher-label.ts";

const CHANNELS: { readonly [channel: string]: readonly [zhTW: string, en: string] } = {
  WEB: ["網站", "Web"],
  MOBILE: ["行動 App", "Mobile app"],
  POS: ["門市", "Till"],
  LINE: ["LINE", "LINE"],
};

/** Uses that have no such thing. */
const NONE: { readonly [by in UsesGroup]?: readonly [zhTW: string, en: string] } = {
  VOUCHER: ["不用優惠碼（自動折扣）", "Without a code (automatic)"],
  BATCH: ["不屬於任何批次", "Of no batch"],
  AFFILIATE: ["沒有推廣夥伴", "Nobody’s code"],
};

/** The label of each key of a grouping. One query a report. */
export async function keyWords(
  c: Context,
  by: UsesGroup,
  keys: readonly (string | null)[],
): Promise<(key: string | null) => string> {
  const names = await namesOf(
    c,
    by,
    keys.filter((key) => key !== null),
  );
  return (key) => {
    if (key !== null) return names.get(key) ?? key;
    const none = NONE[by];
    return none ? say(c, ...none) : "–";
  };
}

async function namesOf(
  c: Context,
  by: UsesGroup,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  switch (by) {
    case "VOUCHER":
      return named(await c.load.voucher.many(ids), ({ row }) => [row.id, voucherLabel(row)]);
    case "DISCOUNT":
      return named(await c.load.discount.many(ids), ({ row }) => [row.id, words(c, row.name)]);
    case "AFFILIATE":
      return named(await c.load.affiliate.many(ids), ({ row }) => [row.id, row.displayName]);
    case "BATCH":
      return named(await c.load.batchName.many(ids), ({ id, name }) => [id, name]);
    case "CHANNEL":
      return named(ids, (id) => [id, say(c, ...(CHANNELS[id] ?? [id, id]))]);
    default:
      return new Map();
  }
}

const named = <T>(things: readonly T[], name: (thing: T) => [string, string]) =>
  new Map(things.map(name));
