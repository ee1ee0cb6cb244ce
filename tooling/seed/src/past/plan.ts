/** What will have happened: orders over ninety days, worked out before anything is written. */
import {
  COURSES,
  CUSTOMERS,
  GOODS,
  seedId,
  variantsOf,
  type CustomerSeed,
} from "@8521/database/seed";
import { chance, type Chance } from "../chance.ts";
import { crowd } from "../crowd.ts";

export type Method = "CREDIT" | "ATM" | "CVS" | "BARCODE";

/** How an order ends, as far as today is from it. */
export type Fate =
  | "COMPLETED"
  | "SHIPPED"
  | "PAID"
  | "AWAITING"
  | "EXPIRED"
  | "CANCELLED"
  | "REFUNDED"
  | "PARTLY_REFUNDED"
  | "DECLINED_THEN_PAID"
  | "PAID_LATE";

export interface PlannedLine {
  readonly variantId: string;
  readonly quantity: number;
  readonly isCourse: boolean;
}

export interface PlannedVisit {
  readonly affiliate: string;
  readonly subId: string | null;
  readonly hoursBefore: number;
  /** A member who was signed in: every later order within the window follows this click too. */
  readonly isSignedIn: boolean;
}

export interface PlannedOrder {
  readonly number: number;
  readonly at: Date;
  readonly customer: CustomerSeed;
  readonly lines: readonly PlannedLine[];
  readonly code: string | null;
  readonly visit: PlannedVisit | null;
  readonly method: Method;
  readonly shipping: "HOME" | "STORE";
  readonly fate: Fate;
  /** Hours from placing to paying. */
  readonly paysAfter: number;
}

const HOUR = 60 * 60 * 1000;
const DAYS = 90;
const CROWD = 160;

/** Who may come, and who owns which course already. */
interface Town {
  readonly owned: Set<string>;
  readonly people: readonly (readonly [CustomerSeed, number])[];
}

/** The plan of a past that ends at `now`. The same seed and day give the same plan. */
export function planPast(now: Date, count: number, seed = 8521): PlannedOrder[] {
  const luck = chance(seed);
  const owned = new Set<string>();
  const times = Array.from({ length: count }, () => placedAt(luck, now)).toSorted(
    (a, b) => a.getTime() - b.getTime(),
  );
  const people = [
    ...CUSTOMERS.map((person, i) => [person, i === 0 ? 4 : person.isMember ? 3 : 1] as const),
    ...crowd(luck, CROWD).map((person) => [person, 0.25] as const),
  ];
  return times.map((at, i) => planOne(luck, now, at, i + 1, { owned, people }));
}

/** More orders lately than long ago, most of them in the evening. */
function placedAt(luck: Chance, now: Date): Date {
  const daysAgo = Math.floor(DAYS * (1 - Math.sqrt(luck.fraction() * 0.92 + 0.08)) * 1.35);
  const hour = luck.weighted([
    [9, 2],
    [10, 3],
    [12, 5],
    [15, 3],
    [18, 3],
    [20, 6],
    [21, 8],
    [22, 7],
    [23, 3],
  ]);
  const taipeiMidnight =
    Math.floor((now.getTime() + 8 * HOUR) / (24 * HOUR)) * 24 * HOUR - 8 * HOUR;
  const at = taipeiMidnight - daysAgo * 24 * HOUR + hour * HOUR + luck.between(0, 59) * 60_000;
  return new Date(Math.min(at, now.getTime() - luck.between(30, 300) * 60_000));
}

function planOne(
  luck: Chance,
  now: Date,
  at: Date,
  number: number,
  { owned, people }: Town,
): PlannedOrder {
  const customer = luck.weighted(people);
  const method = luck.weighted<Method>([
    ["CREDIT", 50],
    ["ATM", 26],
    ["CVS", 17],
    ["BARCODE", 7],
  ]);
  const lines = planLines(luck, customer, owned);
  const visit = luck.happens(34) ? planVisit(luck) : null;
  const hoursAgo = (now.getTime() - at.getTime()) / HOUR;
  return {
    number,
    at,
    customer,
    lines,
    code: asPrinted(planCode(luck, visit, lines), number),
    visit,
    method,
    shipping: luck.happens(65) ? "HOME" : "STORE",
    fate: planFate(luck, hoursAgo, method),
    paysAfter: method === "CREDIT" ? 0.1 : luck.between(1, 30),
  };
}

const goods = GOODS.map(
  (good, i) =>
    [good, good.tags.includes("bestseller") ? 6 : good.price > 3000 ? 1 : 2 + (i % 2)] as const,
);

function planLines(luck: Chance, customer: CustomerSeed, owned: Set<string>): PlannedLine[] {
  const lines = new Map<string, PlannedLine>();
  for (
    let left = luck.weighted([
      [1, 4],
      [2, 4],
      [3, 2],
      [4, 1],
    ]);
    left > 0;
    left--
  ) {
    const good = luck.weighted(goods);
    // What is sold out today was sold before; the seed receives what the past will sell.
    const { id } = luck.pick(variantsOf(good));
    const quantity =
      good.price < 500
        ? luck.weighted([
            [1, 5],
            [2, 3],
            [3, 2],
            [6, 1],
          ])
        : 1;
    lines.set(id, { variantId: id, quantity, isCourse: false });
  }
  if (customer.isMember && luck.happens(26)) addCourse(luck, customer, owned, lines);
  return [...lines.values()];
}

function addCourse(
  luck: Chance,
  customer: CustomerSeed,
  owned: Set<string>,
  lines: Map<string, PlannedLine>,
): void {
  const course = luck.pick(COURSES);
  const key = `${customer.email} ${course.slug}`;
  if (owned.has(key)) return;
  owned.add(key);
  if (luck.happens(40)) lines.clear();
  const id = seedId(`variant:${course.slug}`);
  lines.set(id, { variantId: id, quantity: 1, isCourse: true });
}

const planVisit = (luck: Chance): PlannedVisit => ({
  affiliate: luck.weighted([
    ["mina", 5],
    ["little-yard", 3],
    ["ridge-walker", 3],
  ]),
  subId: luck.pick(["ig-story", "yt-desc", "blog", null]),
  hoursBefore: luck.weighted([
    [luck.between(1, 12), 6],
    [luck.between(24, 400), 3],
    [luck.between(700, 900), 1],
  ]),
  isSignedIn: luck.happens(30),
});

const WELCOME_OF: Readonly<Record<string, string>> = {
  mina: "HELLOMINA",
  "ridge-walker": "HELLORIDGE",
  "little-yard": "HELLOYARD",
};
const CODE_OF: Readonly<Record<string, string>> = {
  mina: "MINA10",
  "ridge-walker": "RIDGE15",
  "little-yard": "YARD10",
};

function planCode(
  luck: Chance,
  visit: PlannedVisit | null,
  lines: readonly PlannedLine[],
): string | null {
  if (visit && luck.happens(40)) return CODE_OF[visit.affiliate] ?? null;
  if (visit && luck.happens(40)) return WELCOME_OF[visit.affiliate] ?? null;
  if (lines.some(({ isCourse }) => isCourse) && luck.happens(35)) return "COURSE300";
  if (!luck.happens(32)) return null;
  return luck.weighted([
    ["SAVE100", 8],
    ["MINA10", 4],
    ["FREESHIP", 4],
    ["YARD10", 2],
    ["RIDGE15", 2],
    ["FLASH300", 2],
    ["SUMMER20", 2],
  ]);
}

/** Mina's first cards read I for 1; her followers type what they see. */
function asPrinted(code: string | null, number: number): string | null {
  return code === "MINA10" && number % 4 === 0 ? "MINAI0" : code;
}

function planFate(luck: Chance, hoursAgo: number, method: Method): Fate {
  if (hoursAgo < 40 && method !== "CREDIT")
    return luck.weighted<Fate>([
      ["AWAITING", 7],
      ["CANCELLED", 1],
    ]);
  if (hoursAgo < 96)
    return luck.weighted<Fate>([
      ["PAID", 7],
      ["CANCELLED", 1],
      ["DECLINED_THEN_PAID", method === "CREDIT" ? 1 : 0],
    ]);
  if (hoursAgo < 24 * 9)
    return luck.weighted<Fate>([
      ["SHIPPED", 7],
      ["PAID", 2],
      ["EXPIRED", method === "CREDIT" ? 0 : 2],
      ["REFUNDED", 1],
    ]);
  return luck.weighted<Fate>([
    ["COMPLETED", 76],
    ["EXPIRED", method === "CREDIT" ? 2 : 13],
    ["CANCELLED", 5],
    ["REFUNDED", 4],
    ["PARTLY_REFUNDED", 4],
    ["DECLINED_THEN_PAID", method === "CREDIT" ? 3 : 0],
  ]);
}

const GIVES_BACK: ReadonlySet<Fate> = new Set(["EXPIRED", "CANCELLED", "REFUNDED"]);

/** Pieces that will have left the shelf for good, or are held today, by variant. */
export function soldInPlan(plan: readonly PlannedOrder[]): Map<string, number> {
  const sold = new Map<string, number>();
  for (const { lines, fate } of plan) {
    if (GIVES_BACK.has(fate)) continue;
    for (const { variantId, quantity, isCourse } of lines)
      if (!isCourse) sold.set(variantId, (sold.get(variantId) ?? 0) + quantity);
  }
  return sold;
}
