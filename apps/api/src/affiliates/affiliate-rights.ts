import * as db from "@8521/database";
import type { ProgramTerms } from "@8521/engine";
import type { Context } from "../ground/context.ts";
import { say } from "../ground/words.ts";
import { earningSentence } from "./commission-words.ts";

/** The commission an affiliate earns, as a sentence. Null for everybody but themself and the shop. */
export async function commissionSentence(c: Context, row: db.Affiliate): Promise<string | null> {
  const isOwn = c.viewer?.affiliateId === row.id;
  if (!isOwn && !c.viewer?.permissions.has("AFFILIATES")) return null;
  if (row.commissionRate != null)
    return say(
      c,
      `實付商品金額（不含稅與運費）的 ${row.commissionRate}%`,
      `${row.commissionRate}% of what is paid for items, without tax and shipping`,
    );
  const program = await c.em.findOne(db.Program, { id: row.programId });
  const terms = program?.terms as ProgramTerms | undefined;
  return (terms?.rules ?? []).map(({ earning }) => earningSentence(c, earning)).join("；") || null;
}
