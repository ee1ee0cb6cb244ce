/** What the worker does: opens codes and seals them under the newest key, a chunk at a time. */
import { type EntityManager, newId } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { openCode, sealCode } from "../../codes/code-vault.ts";
import type { CommandContext } from "../../context.ts";
import { changed, row, rows, sql } from "../../ground/sql.ts";
import type { CodeKeyRing } from "../../settings.ts";
import { resealSecrets } from "../../webhooks/endpoint/reseal-secrets.ts";

interface HeldRotation {
  readonly id: Id;
  readonly holder: Id;
  readonly toVersion: number;
}

interface OldCode {
  readonly id: Id;
  readonly code_cipher: Uint8Array;
  readonly cipher_key_version: number;
}

export interface WorkOnRotationInput {
  /** Codes sealed at once: a checkout that takes one of them waits no longer than for so many. */
  readonly chunkSize?: number;
  readonly signal?: AbortSignal;
}

export interface WorkedRotation {
  readonly rotationId: Id;
  readonly state: "QUEUED" | "RUNNING" | "DONE" | "FAILED";
  readonly codes: number;
}

const CHUNK = 500;
const HELD_SECONDS = 30;

/**
 * Works on the open rotation if nobody holds it, until no code is under an older key or the signal fires. Null when
 * there is none. Chunk and place are written together, so a killed worker loses the chunk in hand only. Codes that
 * another process made under the old key meanwhile are taken in another round.
 */
export async function workOnRotation(
  context: CommandContext,
  { chunkSize = CHUNK, signal }: WorkOnRotationInput = {},
): Promise<WorkedRotation | null> {
  const em = context.em.fork();
  const held = await take(em, context.settings.codes.keyRing.currentVersion);
  if (!held) return null;
  let codes = 0;
  try {
    while (!signal?.aborted) {
      const sealed = await sealChunk(em, context, held, chunkSize);
      codes += sealed ?? 0;
      if (sealed === null) return { rotationId: held.id, state: "RUNNING", codes };
      if (sealed > 0) continue;
      if (await end(em, held, context.settings.codes.keyRing))
        return { rotationId: held.id, state: "DONE", codes };
    }
  } catch (error) {
    await fail(em, held, error);
    throw error;
  }
  await handBack(em, held);
  return { rotationId: held.id, state: "QUEUED", codes };
}

/** Only a worker whose ring ends in the version asked for can do it. */
async function take(em: EntityManager, currentVersion: number): Promise<HeldRotation | null> {
  const holder = newId();
  const found = await row<{ id: Id; to_version: number }>(
    em,
    sql`update code_key_rotation set state = 'RUNNING', holder = ${holder},
               started_at = coalesce(started_at, now()), held_until = now() + make_interval(secs => ${HELD_SECONDS})
        where id = (select id from code_key_rotation where state in ('QUEUED', 'RUNNING')
                      and to_version = ${currentVersion} and (held_until is null or held_until < now())
                    limit 1 for update skip locked)
        returning id, to_version`,
  );
  return found && { id: found.id, holder, toVersion: found.to_version };
}

/** The next codes behind the place, ascending by id like every lock on vouchers; null when it is not ours any more. */
async function sealChunk(
  em: EntityManager,
  context: CommandContext,
  { id, holder, toVersion }: HeldRotation,
  chunkSize: number,
): Promise<number | null> {
  const began = performance.now();
  const { keyRing } = context.settings.codes;
  return em.fork().transactional(async (tx) => {
    const place = await row<{ cursor: Id | null }>(
      tx,
      sql`select cursor_voucher_id as cursor from code_key_rotation
          where id = ${id} and holder = ${holder} and state = 'RUNNING' for no key update`,
    );
    if (!place) return null;
    const old = await rows<OldCode>(
      tx,
      sql`select id, code_cipher, cipher_key_version from voucher
          where (${place.cursor}::uuid is null or id > ${place.cursor}::uuid)
            and not is_public and cipher_key_version <> ${toVersion}
          order by id limit ${chunkSize} for no key update`,
    );
    if (old.length === 0) return 0;
    const sealed = old.map((code) => {
      const cipher = Buffer.from(code.code_cipher);
      return sealCode(openCode({ cipher, keyVersion: code.cipher_key_version }, keyRing), keyRing);
    });
    await changed(
      tx,
      sql`update voucher v set code_cipher = n.cipher, cipher_key_version = ${toVersion}
          from unnest(${old.map((code) => code.id)}::uuid[], ${sealed.map(({ cipher }) => cipher)}::bytea[])
            as n (id, cipher)
          where v.id = n.id`,
    );
    await changed(
      tx,
      sql`update code_key_rotation set done = done + ${old.length}, cursor_voucher_id = ${old.at(-1)!.id},
            busy_ms = busy_ms + ${Math.round(performance.now() - began)},
            held_until = now() + make_interval(secs => ${HELD_SECONDS})
          where id = ${id}`,
    );
    return old.length;
  });
}

/** Done when nothing is left under an older key anywhere; otherwise another round from the beginning. */
async function end(
  em: EntityManager,
  { id, holder, toVersion }: HeldRotation,
  ring: CodeKeyRing,
): Promise<boolean> {
  await em.fork().transactional((tx) => resealSecrets(tx, ring));
  const after = await row<{ state: string }>(
    em,
    sql`with rest as (select exists (select 1 from voucher where not is_public and cipher_key_version <> ${toVersion}) as is_left)
        update code_key_rotation set cursor_voucher_id = null,
          state = case when rest.is_left then state else 'DONE' end,
          finished_at = case when rest.is_left then null else now() end,
          holder = case when rest.is_left then holder end,
          held_until = case when rest.is_left then now() + make_interval(secs => ${HELD_SECONDS}) end
        from rest where id = ${id} and holder = ${holder} and state = 'RUNNING' returning state`,
  );
  return after?.state !== "RUNNING";
}

async function handBack(em: EntityManager, { id, holder }: HeldRotation): Promise<void> {
  await changed(
    em,
    sql`update code_key_rotation set state = 'QUEUED', holder = null, held_until = null
        where id = ${id} and holder = ${holder} and state = 'RUNNING'`,
  );
}

async function fail(
  em: EntityManager,
  { id, holder }: HeldRotation,
  error: unknown,
): Promise<void> {
  const failure = error instanceof Error ? error.name : "Error";
  await changed(
    em.fork(),
    sql`update code_key_rotation set state = 'FAILED', failure = ${failure}, holder = null, held_until = null
        where id = ${id} and holder = ${holder} and state = 'RUNNING'`,
  ).catch(() => 0);
}
