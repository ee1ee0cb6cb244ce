/** The first answer to a key is the answer; another body under the same key is refused (VOUCHERS section 4). */
import { createHash } from "node:crypto";
import type { EntityManager } from "@8521/database";
import { canonicalJson } from "../../pricing/index.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { changed, row, sql } from "./sql.ts";

const SHORTEST = 8;
const LONGEST = 200;

export interface OnceRequest {
  /** Whose keys these are: two callers may use the same key. */
  readonly scope: string;
  readonly key: string;
  readonly operation: string;
  /** What was asked, without the key. */
  readonly body: unknown;
}

/**
 * Runs the work once per key, in the caller's transaction: a second request with the key waits for the first and gets
 * its answer. A refusal rolls the key back with everything else, so that it may be tried again.
 */
export async function once<T extends object>(
  tx: EntityManager,
  request: OnceRequest,
  work: () => Promise<CommandResult<T>>,
): Promise<CommandResult<T>> {
  const { scope, key, operation } = request;
  if (key.length < SHORTEST || key.length > LONGEST) {
    const bounds = { minimumLength: SHORTEST, maximumLength: LONGEST };
    return refuseWith("IDEMPOTENCY_KEY_INVALID", bounds, ["idempotencyKey"]);
  }
  const requestHash = createHash("sha256").update(canonicalJson(request.body)).digest("hex");
  const claimed = await changed(
    tx,
    sql`insert into idempotency_key (scope, key, operation, request_hash)
        values (${scope}, ${key}, ${operation}, ${requestHash}) on conflict do nothing`,
  );
  if (claimed === 0) return answered(tx, request, requestHash);
  const result = await work();
  if (!result.ok) return result;
  await changed(
    tx,
    sql`update idempotency_key set response = ${result}::jsonb where scope = ${scope} and key = ${key}`,
  );
  return result;
}

async function answered<T extends object>(
  tx: EntityManager,
  { scope, key, operation }: OnceRequest,
  requestHash: string,
): Promise<CommandResult<T>> {
  const first = await row<{ operation: string; request_hash: string; response: unknown }>(
    tx,
    sql`select operation, request_hash, response from idempotency_key where scope = ${scope} and key = ${key}`,
  );
  if (first?.operation !== operation || first.request_hash !== requestHash || !first.response) {
    return refuseWith("IDEMPOTENCY_CONFLICT", {}, ["idempotencyKey"]);
  }
  return first.response as CommandResult<T>;
}
