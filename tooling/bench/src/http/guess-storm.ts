import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Bench } from "../main.ts";
import type { Measurement } from "../table.ts";
import { caller } from "./from-address.ts";
import { fillCart } from "./graphql.ts";
import { type BenchShop, openBenchShop } from "./world.ts";

const CART = `query { cart { pricing { total { amount } codes { __typename } } } }`;
const GUESS = `query ($code: String!) { checkVoucher(input: { code: $code }) { problems { code } } }`;
const SHOPPERS = 16;
const PAUSE_MS = 100;
const SECONDS = 6;
const RUNS = 3;
const CONNECTIONS = 32;

/**
 * What honest shoppers feel while others guess codes at full speed: 16 shoppers, each from an address of their own, look
 * at a priced cart ten times a second. First alone; then beside 32 connections of one address; then beside 32 connections
 * that come from 256 networks in turn. Request limits as in production. The limit is the shoppers alone.
 */
export const guessStorm: Bench = {
  title: `A storm of guesses: what ${SHOPPERS} honest shoppers get a second meanwhile`,
  async run() {
    const shop = await openBenchShop({ isLimited: true });
    try {
      const alone = await measure(shop, "no storm", []);
      const limit = { name: "alone", perSecond: middle(alone.runs) };
      const one = await measure(shop, "from one address", ["127.9.9.9"]);
      const many = await measure(shop, "from 256 networks", networks(256));
      return [alone, { ...one, limit }, { ...many, limit }];
    } finally {
      await shop.close();
    }
  },
};

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!;
const networks = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `127.${20 + (n >> 4)}.${n & 15}.1`);

async function measure(
  shop: BenchShop,
  name: string,
  attackers: readonly string[],
): Promise<Measurement> {
  const waits: number[] = [];
  const answers = new Map<string, number>();
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const ending = AbortSignal.timeout(SECONDS * 1000);
    const storming = attackers.length > 0 ? storm(shop, attackers, ending, answers) : null;
    const seen = await shoppers(shop, ending);
    await storming;
    runs.push(seen.length / SECONDS);
    waits.push(...seen);
  }
  const guesses = [...answers.values()].reduce((sum, count) => sum + count, 0) / (RUNS * SECONDS);
  const told = [...answers].map(([what, count]) => `${what} ${count}`).join(", ");
  const felt = `p50 ${share(waits, 0.5)} ms, p99 ${share(waits, 0.99)} ms`;
  const note = told ? `${felt}; ${Math.round(guesses)} guesses/s: ${told}` : felt;
  return { name, runs, note };
}

function share(values: readonly number[], part: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * part)] ?? NaN).toFixed(1);
}

/** Milliseconds of every look at a cart. Fails when a shopper is refused. */
async function shoppers(shop: BenchShop, ending: AbortSignal): Promise<number[]> {
  const waits: number[] = [];
  const body = JSON.stringify({ query: CART });
  await Promise.all(
    Array.from({ length: SHOPPERS }, async (_, n) => {
      const cartToken = await fillCart(shop.apiUrl, shop.variantIds.slice(0, 3));
      const shopper = caller(shop.apiUrl, `127.1.${n}.1`);
      while (!ending.aborted) {
        const { status, text, ms } = await shopper.ask(body, { cartToken });
        if (status !== 200 || text.includes('"errors"')) throw new Error(text);
        waits.push(ms);
        await pause(PAUSE_MS);
      }
      shopper.close();
    }),
  );
  return waits;
}

/** Guesses at full speed until the end, and counts what was answered. */
async function storm(
  shop: BenchShop,
  addresses: readonly string[],
  ending: AbortSignal,
  answers: Map<string, number>,
): Promise<void> {
  const callers = addresses.map((address) => caller(shop.apiUrl, address));
  let turn = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (!ending.aborted) {
        const code = `G${randomBytes(6).toString("hex").toUpperCase()}`;
        const body = JSON.stringify({ query: GUESS, variables: { code } });
        const { status, text } = await callers[turn++ % callers.length]!.ask(body);
        const what =
          status === 200 ? (/"code":"([A-Z_]+)"/.exec(text)?.[1] ?? "OTHER") : `${status}`;
        answers.set(what, (answers.get(what) ?? 0) + 1);
      }
    }),
  );
  for (const one of callers) one.close();
}
