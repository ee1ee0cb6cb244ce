/** The codes that people wrote, as they are compared with each other. */
import type { EntityManager } from "@8521/database";
import { codeKey, type ComparedCode } from "../../codes/index.ts";
import type { Id } from "../../pricing/model.ts";
import { openCode } from "../codes/code-vault.ts";
import type { CommandContext } from "../context.ts";
import { rows, sql, type Statement } from "../ground/sql.ts";

interface CodeRow {
  readonly id: Id;
  readonly public_code: string | null;
  readonly code_cipher: Uint8Array | null;
  readonly cipher_key_version: number | null;
  readonly benefit: string;
}

const PAGE = 5_000;

/**
 * Codes written by hand or imported, the newest first and at most so many, with their keys as today's rules make them.
 * Codes of a batch were made at random and are not read at all. Private codes are opened in memory only.
 */
export async function loadComparedCodes(
  context: CommandContext,
  { partnerId, limit }: { readonly partnerId: Id | null; readonly limit: number },
): Promise<{ readonly codes: readonly ComparedCode[]; readonly isCut: boolean }> {
  const em = context.em.fork();
  const imported = await rows<{ id: Id }>(
    em,
    sql`select id from voucher_batch where source = 'IMPORTED' order by id desc`,
  );
  const codes: ComparedCode[] = [];
  const sources = [sql`v.batch_id is null`, ...imported.map(({ id }) => sql`v.batch_id = ${id}`)];
  for (const source of sources) {
    let before: Id | null = null;
    do {
      const page: CodeRow[] = await readPage(em, source, partnerId, before);
      for (const code of page) {
        const key = keyOf(context, code);
        if (key !== null) codes.push({ id: code.id, key, benefit: code.benefit, isRandom: false });
      }
      if (codes.length >= limit) return { codes: codes.slice(0, limit), isCut: true };
      before = page.length < PAGE ? null : page.at(-1)!.id;
    } while (before !== null);
  }
  return { codes, isCut: false };
}

function readPage(
  em: EntityManager,
  source: Statement,
  partnerId: Id | null,
  before: Id | null,
): Promise<CodeRow[]> {
  return rows<CodeRow>(
    em,
    sql`select v.id, v.public_code, v.code_cipher, v.cipher_key_version,
               concat_ws(' ', v.discount_id, v.starts_at, v.ends_at) as benefit
        from voucher v
        where ${source} and v.status <> 'MERGED' and (${before}::uuid is null or v.id < ${before}::uuid)
          and (${partnerId}::uuid is null or v.partner_id = ${partnerId}::uuid)
        order by v.id desc limit ${PAGE}`,
  );
}

function keyOf({ settings }: CommandContext, code: CodeRow): string | null {
  const { keyRing, allowHan } = settings.codes;
  const text =
    code.public_code ??
    openCode(
      { cipher: Buffer.from(code.code_cipher!), keyVersion: code.cipher_key_version! },
      keyRing,
    );
  return codeKey(text, { han: allowHan });
}
