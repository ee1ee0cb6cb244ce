/** From tries to one alert a burst. */
import { afterAll, beforeEach, expect, it } from "vitest";
import { sql } from "../../ground/sql.ts";
import { acknowledgeAlert, findGuessBursts, listGuessBursts } from "../../index.ts";
import { ADMIN, codesOf, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";

const MINUTE = 60_000;
const world: World = await openWorld();
afterAll(() => world.database.close());
beforeEach(async () => {
  await world.rows(sql`delete from guess_burst`);
  await world.rows(sql`delete from alert`);
  await world.rows(sql`delete from code_check`);
});

interface Tries {
  readonly count: number;
  readonly network?: string | null;
  readonly cart?: string | null;
  readonly customer?: string | null;
  readonly outcome?: string;
  readonly minutesAgo?: number;
}
const CART = "00000000-0000-7000-8000-00000000000c";

/** One every second, each another code. */
async function tried(tries: Tries): Promise<void> {
  const { count, network = null, cart = null, customer = null } = tries;
  const at = new Date(world.now.getTime() - (tries.minutesAgo ?? 5) * MINUTE);
  await world.rows(
    sql`insert into code_check (at, code_index, cart_id, customer_id, outcome, prefix_hash)
        select ${at}::timestamptz + n * interval '1 second', sha256(n::text::bytea),
               coalesce(${cart}::uuid, gen_random_uuid()), ${customer}::uuid, ${tries.outcome ?? "UNKNOWN_CODE"},
               decode(${network}, 'hex')
        from generate_series(1, ${count}) n`,
  );
}
const look = async (later = 0) =>
  must(await findGuessBursts(world.context(SYSTEM, new Date(world.now.getTime() + later))));
const bursts = async () =>
  must(await listGuessBursts(world.context(ADMIN), { first: 10 })).bursts.map(
    ({ kind, attempts, codes, locked }) => `${kind} ${attempts}/${codes}/${locked}`,
  );
const alerts = () =>
  world.rows<{ severity: string; data: unknown; acknowledged: boolean }>(
    sql`select severity, data, acknowledged_at is not null as acknowledged from alert order by id`,
  );

it.each<[string, Tries[], string[]]>([
  ["few tries", [{ count: 24, network: "aa" }], []],
  ["a network, cart after cart", [{ count: 25, network: "aa" }], ["NETWORK 25/25/0"]],
  ["one cart through many networks", [{ count: 15, cart: CART }], ["CART 15/15/0"]],
  [
    "two networks at once",
    [
      { count: 30, network: "aa" },
      { count: 40, network: "bb" },
    ],
    ["NETWORK 40/40/0", "NETWORK 30/30/0"],
  ],
  [
    "one source, told of once: the network",
    [{ count: 30, network: "aa", cart: CART }],
    ["NETWORK 30/30/0"],
  ],
  [
    "tries while locked out count",
    [
      { count: 10, network: "aa" },
      { count: 20, network: "aa", outcome: "TOO_MANY_ATTEMPTS" },
    ],
    ["NETWORK 30/20/20"],
  ],
  [
    "refusals of codes that are there are no guesses",
    [{ count: 40, network: "aa", outcome: "EXPIRED" }],
    [],
  ],
  ["long ago", [{ count: 40, network: "aa", minutesAgo: 11 }], []],
])("%s", async (_case, tries, outcome) => {
  for (const some of tries) await tried(some);
  await look();
  expect(await bursts()).toEqual(outcome);
  expect(await alerts()).toHaveLength(outcome.length);
});

it("a customer, from anywhere", async () => {
  const { id } = await world.member();
  await tried({ count: 16, customer: id });
  await look();
  expect(await bursts()).toEqual(["CUSTOMER 16/16/0"]);
});

it("while it goes on its figures grow, and nobody is told twice", async () => {
  await tried({ count: 30, network: "aa" });
  expect(await look()).toMatchObject({ begun: 1, going: 0 });
  expect(await look()).toMatchObject({ begun: 0, going: 1 });
  await tried({ count: 26, network: "aa", minutesAgo: -2 });
  await look(5 * MINUTE);
  expect(await bursts()).toEqual(["NETWORK 56/56/0"]);
  expect(await alerts()).toMatchObject([{ data: { source: "NETWORK", attempts: 56, found: 0 } }]);
});

it("what the guesser found makes it critical", async () => {
  const voucherId = await world.voucher("GUESSED1");
  await tried({ count: 30, network: "aa" });
  await tried({ count: 1, network: "aa", outcome: "APPLIED" });
  await world.rows(sql`update code_check set voucher_id = ${voucherId} where outcome = 'APPLIED'`);
  await look();
  expect(await alerts()).toMatchObject([
    { severity: "CRITICAL", data: { found: 1, attempts: 30 } },
  ]);
});

it("acknowledged, it stays so while it goes on; after half an hour of quiet it is another", async () => {
  await tried({ count: 30, network: "aa" });
  await look();
  const [burst] = must(await listGuessBursts(world.context(ADMIN), { first: 1 })).bursts;
  must(await acknowledgeAlert(world.context(ADMIN), { alertId: burst!.alertId! }));
  await tried({ count: 26, network: "aa", minutesAgo: -2 });
  await look(5 * MINUTE);
  expect(await alerts()).toMatchObject([{ acknowledged: true, data: { attempts: 30 } }]);
  await tried({ count: 26, network: "aa", minutesAgo: -40 });
  await look(45 * MINUTE);
  expect(await bursts()).toEqual(["NETWORK 26/26/0", "NETWORK 56/56/0"]);
  expect(await alerts()).toHaveLength(2);
});

it("is looked for by the house, and listed for admins of the whole house", async () => {
  expect(codesOf(await findGuessBursts(world.context(ADMIN)))).toEqual(["NOT_ALLOWED"]);
  const partner = { ...ADMIN, partnerId: world.partnerId };
  expect(codesOf(await listGuessBursts(world.context(partner), { first: 1 }))).toEqual([
    "NOT_ALLOWED",
  ]);
});
