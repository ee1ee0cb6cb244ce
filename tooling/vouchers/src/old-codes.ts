import fs from "node:fs";
import { type OpenShop, readOldCodes } from "@8521/engine/commands";

/** What the codes of another shop's export (CSV) hold: duplicates among them, and codes this shop has. Writes nothing. */
export async function reportOldCodes(
  shop: OpenShop,
  file: string,
  say: (line: string) => void,
): Promise<void> {
  const csv = fs.createReadStream(file);
  const read = await readOldCodes(shop.context({ kind: "SYSTEM" }), { csv });
  if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join(", "));
  for (const { kind, codes, survivorLine } of read.groups) {
    const lines = codes.map(({ line, codeText, uses }) => `${line}: ${codeText} (${uses} uses)`);
    say(`${kind}, line ${survivorLine} stays: ${lines.join("; ")}`);
  }
  for (const { line, by } of read.inShop)
    say(`line ${line}: the shop has ${by === "KEY" ? "this code" : "one that reads like it"}`);
  say(
    `${read.rows} rows, ${read.groups.length} groups, ${read.inShop.length} in the shop, ${read.unreadable.length} no codes (lines ${read.unreadable.slice(0, 20).join(", ") || "none"})`,
  );
}
