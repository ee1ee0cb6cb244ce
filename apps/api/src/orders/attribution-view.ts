import type * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { say } from "../ground/words.ts";
import type { Attribution } from "./back-office.type.ts";

/** Who is credited with an order, and why; null when nothing was judged. */
export async function attributionOf(c: Context, orderId: string): Promise<Attribution | null> {
  const row = await c.load.conversionOfOrder.load(orderId);
  if (!row) return null;
  const [affiliate, assists] = await Promise.all([
    c.load.affiliate.maybe(row.affiliateId),
    c.load.affiliate.many(assistsOf(row)),
  ]);
  return {
    affiliate,
    basis: row.basis,
    sentence: sentenceOf(c, row, affiliate?.row.displayName ?? ""),
    rejectedReason: row.rejectedReason ?? null,
    assists: assists.map((assist) => assist.row.displayName),
  };
}

function assistsOf(row: db.Conversion): string[] {
  const ids = (row.assists as { affiliateId?: unknown }[]).map(({ affiliateId }) => affiliateId);
  return [...new Set(ids.filter((id): id is string => typeof id === "string"))];
}

function sentenceOf(c: Context, row: db.Conversion, name: string): string {
  switch (row.basis) {
    case "OVERRIDE":
      return say(c, `由管理員指定給 ${name}`, `Given to ${name} by an admin`);
    case "CODE":
      return say(c, `訂單套用了 ${name} 的優惠碼`, `A code of ${name} was applied`);
    case "CLICK":
      return say(
        c,
        `顧客在期限內點過 ${name} 的連結`,
        `A link of ${name} was clicked inside the window`,
      );
    case "BINDING":
      return say(c, `顧客已綁定 ${name}`, `The customer is bound to ${name}`);
    case "NONE":
      return row.rejectedReason
        ? say(
            c,
            `不歸給任何人（${row.rejectedReason}）`,
            `Nobody is credited (${row.rejectedReason})`,
          )
        : say(c, "沒有推薦人", "Nobody recommended it");
  }
}
