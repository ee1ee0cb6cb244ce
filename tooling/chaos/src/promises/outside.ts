/** Promises that only somebody outside can check: what clients were told, and what the bank knows. */
import type { House } from "../house/house.ts";
import type { Told, Wish } from "../people/told.ts";
import type { Bound } from "../scene/scene.ts";

/** Sentences about everything that does not hold. */
export async function brokenPromises(
  house: House,
  told: Told,
  bounds: readonly Bound[],
): Promise<string[]> {
  return [
    ...told.surprises,
    ...house.crew.ended,
    ...(await wishesAndOrders(house, told)),
    ...(await moneyThatCame(house)),
    ...(await overBounds(house, bounds)),
    ...(await failedBatches(house)),
  ];
}

/** A key leads to one order at most; "placed" is true; a refusal left nothing. */
async function wishesAndOrders({ books }: House, { wishes }: Told): Promise<string[]> {
  const orders = await books.rows<{ number: string; note: string; total: string }>(
    "select number, note, total from orders",
  );
  const byKey = Map.groupBy(orders, ({ note }) => note);
  return wishes.flatMap((wish) => {
    const found = byKey.get(wish.key) ?? [];
    if (found.length > 1)
      return [`${inWords(wish)}: one key, orders ${found.map(({ number }) => number).join(", ")}`];
    return judge(wish, found[0] ?? null);
  });
}

function judge(
  wish: Wish,
  order: { readonly number: string; readonly total: string } | null,
): string[] {
  const { answer } = wish;
  if (answer.kind === "NOTHING") return [`${inWords(wish)}: nobody ever answered`];
  if (answer.kind === "REFUSED")
    return order
      ? [`${inWords(wish)}: told "${answer.codes.join(", ")}", and order ${order.number} is there`]
      : [];
  if (order?.number !== answer.number)
    return [`${inWords(wish)}: told order ${answer.number}, found ${order?.number ?? "none"}`];
  return Number(order.total) === answer.total
    ? []
    : [`${inWords(wish)}: told ${answer.total}, order ${order.number} costs ${order.total}`];
}

const inWords = ({ ingredient, key }: Wish): string => `${ingredient} (${key})`;

/** Money the gateway took is in the shop's books, and no other. */
async function moneyThatCame({ simulator, books }: House): Promise<string[]> {
  const paid = new Set(
    simulator
      .trades()
      .filter(({ status }) => status === "PAID")
      .map(({ tradeNumber }) => tradeNumber),
  );
  const rows = await books.rows<{ trade_number: string }>(
    "select trade_number from payment where provider = 'ECPAY' and state in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')",
  );
  const booked = new Set(rows.map(({ trade_number }) => trade_number));
  return [
    ...without(paid, booked).map((trade) => `money of trade ${trade} came and is not booked`),
    ...without(booked, paid).map((trade) => `trade ${trade} is booked, and no money came`),
  ];
}

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>): string[] =>
  [...all].filter((one) => !some.has(one));

async function overBounds({ books }: House, bounds: readonly Bound[]): Promise<string[]> {
  const broken: string[] = [];
  for (const { what, sql, values, most } of bounds) {
    const { n } = await books.row<{ n: number }>(sql, [...values]);
    if (n > most) broken.push(`${what}: ${n}, at most ${most}`);
  }
  return broken;
}

async function failedBatches({ books }: House): Promise<string[]> {
  const rows = await books.rows<{ name: string; failure: string }>(
    "select name, failure from voucher_batch where state = 'FAILED'",
  );
  return rows.map(({ name, failure }) => `batch ${name} failed: ${failure}`);
}
