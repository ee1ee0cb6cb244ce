/** Makes and seals codes, in memory. */
import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import {
  codeKey,
  type CodePlan,
  codeSkeleton,
  generateCode,
  type RandomBytes,
} from "../../../codes/index.ts";
import { codeIndex, maskCode, sealCode, skeletonIndex } from "../../codes/code-vault.ts";
import type { ShopSettings } from "../../settings.ts";
import type { NamedParts } from "./batch-format.ts";

/** Codes ready to be written, column by column. */
export interface SealedCodes {
  readonly keyVersion: number;
  readonly ciphers: readonly Buffer[];
  readonly codeIndexes: readonly Buffer[];
  readonly skeletonIndexes: readonly Buffer[];
  readonly masks: readonly string[];
}

/** Codes sealed before the event loop gets a turn: the statement of the chunk before is sent meanwhile. */
const SLICE = 50;
const POOL_BYTES = 16_384;
const TAIL = 4;

/**
 * Makes so many codes whose skeletons differ from each other; whether they differ from all there ever were is for the
 * database to say. Reserved words are never made.
 */
export async function makeCodes(
  settings: ShopSettings["codes"],
  plan: CodePlan,
  named: NamedParts,
  count: number,
): Promise<SealedCodes> {
  const { keyRing } = settings;
  const skeletons = new Set<string>();
  const ciphers: Buffer[] = [];
  const codeIndexes: Buffer[] = [];
  const skeletonIndexes: Buffer[] = [];
  const masks: string[] = [];
  const beginsRandom = plan.parts[0]?.kind === "RANDOM";
  while (ciphers.length < count) {
    const text = generateCode(plan, named, pooledBytes);
    const key = codeKey(text, { han: settings.allowHan });
    if (key === null) throw new Error("a format that was accepted made no code");
    const skeleton = codeSkeleton(key);
    if (skeletons.has(skeleton) || settings.reservedWords.includes(key)) continue;
    skeletons.add(skeleton);
    ciphers.push(sealCode(text, keyRing).cipher);
    codeIndexes.push(codeIndex(key, keyRing));
    skeletonIndexes.push(skeletonIndex(skeleton, keyRing));
    masks.push(beginsRandom ? maskTail(key) : maskCode(text, key));
    if (ciphers.length % SLICE === 0) await setImmediate();
  }
  return { keyVersion: keyRing.currentVersion, ciphers, codeIndexes, skeletonIndexes, masks };
}

/** A mask shows the words of a pattern and the last four symbols, never more of what is random. */
function maskTail(key: string): string {
  return `****-${key.slice(-TAIL)}`;
}

let pool = randomBytes(0);
let taken = 0;

/** Bytes of the platform's CSPRNG, fetched many at a time; each is given out once. */
const pooledBytes: RandomBytes = (count) => {
  if (taken + count > pool.length) {
    pool = randomBytes(Math.max(POOL_BYTES, count));
    taken = 0;
  }
  const bytes = pool.subarray(taken, taken + count);
  taken += count;
  return bytes;
};
