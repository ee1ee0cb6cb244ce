/** Opens codes for those who were found to have a right to them. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { openCode } from "../../codes/code-vault.ts";
import type { CommandContext } from "../../context.ts";
import { rows, sql } from "../../ground/sql.ts";
import type { CodeKeyRing } from "../../settings.ts";

/** A voucher's code as it is kept. */
export interface KeptCode {
  readonly id: Id;
  readonly public_code: string | null;
  readonly code_cipher: Uint8Array | null;
  readonly cipher_key_version: number | null;
}

/** The code in full. */
export function clearText(kept: KeptCode, ring: CodeKeyRing): string {
  if (kept.public_code !== null) return kept.public_code;
  const cipher = Buffer.from(kept.code_cipher!);
  return openCode({ cipher, keyVersion: kept.cipher_key_version! }, ring);
}

/** Codes of vouchers, for mails that leave at this moment. For the house alone; never keep or log them. */
export async function codesForMail(
  context: CommandContext,
  voucherIds: readonly Id[],
  em: EntityManager = context.em.fork(),
): Promise<ReadonlyMap<Id, string>> {
  if (context.actor.kind !== "SYSTEM") throw new Error("codes for mail are the house's own");
  const { keyRing } = context.settings.codes;
  const found = await rows<KeptCode>(
    em,
    sql`select id, public_code, code_cipher, cipher_key_version from voucher
        where id = any(${voucherIds}::uuid[])`,
  );
  return new Map(found.map((kept) => [kept.id, clearText(kept, keyRing)]));
}
