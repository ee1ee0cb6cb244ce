/** Orders that the demo must have whatever chance says: what a newcomer looks at first. */
import { CUSTOMERS, GOODS, seedId, variantsOf, type CustomerSeed } from "@8521/database/seed";
import type { Fate, Method, PlannedLine, PlannedOrder, PlannedVisit } from "./plan.ts";
import { HOUR } from "./playing.ts";

interface StagedOrder {
  readonly by: string;
  readonly hoursAgo: number;
  readonly goods: readonly (readonly [slug: string, colour: string, quantity: number])[];
  readonly course?: string;
  readonly code?: string;
  readonly affiliate?: string;
  readonly method: Method;
  readonly fate: Fate;
}

const STAGED: readonly StagedOrder[] = [
  {
    by: "customer@8521.test",
    hoursAgo: 40 * 24,
    goods: [
      ["gooseneck-kettle", "ink", 1],
      ["paper-filters", "ivory", 2],
    ],
    course: "pour-over-from-zero",
    code: "MINA10",
    affiliate: "mina",
    method: "CREDIT",
    fate: "COMPLETED",
  },
  {
    by: "customer@8521.test",
    hoursAgo: 26 * 24,
    goods: [["fog-glaze-mug", "tea", 2]],
    course: "nature-journal",
    method: "ATM",
    fate: "COMPLETED",
  },
  {
    by: "customer@8521.test",
    hoursAgo: 5 * 24,
    goods: [
      ["day-pack-25", "indigo", 1],
      ["enamel-camp-cup", "tea", 2],
    ],
    code: "RIDGE15",
    affiliate: "ridge-walker",
    method: "CVS",
    fate: "SHIPPED",
  },
  {
    by: "ziwei@8521.test",
    hoursAgo: 9 * 24,
    goods: [["two-person-tent", "persimmon", 1]],
    method: "ATM",
    fate: "PAID_LATE",
  },
  {
    by: "alex@8521.test",
    hoursAgo: 26,
    goods: [
      ["cloth-notebook", "tea", 3],
      ["everyday-fountain-pen", "indigo", 1],
    ],
    course: "nature-journal",
    code: "COURSE300",
    method: "CREDIT",
    fate: "PAID",
  },
  {
    by: "jiaying@8521.test",
    hoursAgo: 21,
    goods: [
      ["hinoki-candle", "tea", 2],
      ["bath-salt", "sage", 1],
    ],
    code: "BDAY-7Q2F-9KXM",
    method: "BARCODE",
    fate: "AWAITING",
  },
  {
    by: "sophie@8521.test",
    hoursAgo: 9,
    goods: [
      ["camellia-face-oil", "amber", 1],
      ["field-hand-cream", "sage", 2],
    ],
    code: "YARD10",
    affiliate: "little-yard",
    method: "CVS",
    fate: "AWAITING",
  },
  {
    by: "yuqing@8521.test",
    hoursAgo: 6,
    goods: [
      ["alishan-coffee", "plum", 2],
      ["ribbed-dripper", "terracotta", 1],
    ],
    affiliate: "mina",
    method: "ATM",
    fate: "AWAITING",
  },
  {
    by: "customer@8521.test",
    hoursAgo: 3,
    goods: [
      ["mugwort-soap", "moss", 3],
      ["window-tea-towel", "indigo", 1],
    ],
    code: "SAVE100",
    method: "ATM",
    fate: "AWAITING",
  },
];

/** The staged orders as plans, numbered from `first` on. */
export function stagedPlan(now: Date, first: number): PlannedOrder[] {
  return STAGED.map((staged, i) => ({
    number: first + i,
    at: new Date(now.getTime() - staged.hoursAgo * HOUR),
    customer: customerOf(staged.by),
    lines: linesOf(staged),
    code: staged.code ?? null,
    visit: visitOf(staged),
    method: staged.method,
    shipping: i % 2 === 0 ? "HOME" : "STORE",
    fate: staged.fate,
    paysAfter: staged.method === "CREDIT" ? 0.1 : 5,
  }));
}

function customerOf(email: string): CustomerSeed {
  const found = CUSTOMERS.find((customer) => customer.email === email);
  if (!found) throw new Error(`${email} does not live in the demo world`);
  return found;
}

function linesOf({ goods, course }: StagedOrder): PlannedLine[] {
  const lines = goods.map(([slug, colour, quantity]) => ({
    variantId: variantId(slug, colour),
    quantity,
    isCourse: false,
  }));
  return course
    ? [...lines, { variantId: seedId(`variant:${course}`), quantity: 1, isCourse: true }]
    : lines;
}

function variantId(slug: string, colour: string): string {
  const good = GOODS.find((one) => one.slug === slug);
  const variant = good && variantsOf(good).find((one) => one.colour === colour);
  if (!variant) throw new Error(`nobody sells ${slug} in ${colour}`);
  return variant.id;
}

const visitOf = ({ affiliate }: StagedOrder): PlannedVisit | null =>
  affiliate ? { affiliate, subId: "ig-story", hoursBefore: 1, isSignedIn: false } : null;
