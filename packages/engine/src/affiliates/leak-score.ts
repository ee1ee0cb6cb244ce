/** How much a code's uses look like those of a code on a deal site (VOUCHERS section 6). Pure: counts come in as facts. */

/** What is counted of one code in a window of days. */
export interface LeakFacts {
  readonly uses: number;
  readonly days: number;
  /** Uses in the time just before the window; null when the code did not exist for all of it. */
  readonly usesBefore: number | null;
  readonly daysBefore: number;
  /** Uses without a visit by the owner's link before; null when nobody owns the code, so that no link belongs to it. */
  readonly withoutLink: number | null;
  /** Uses by somebody who had never paid an order. */
  readonly newCustomers: number;
  /** Uses whose network is known, and how many different networks those were. */
  readonly located: number;
  readonly networks: number;
}

export type LeakSign = "NO_LINK" | "RISE" | "NEW_CUSTOMERS" | "SPREAD";

/** One sign: how strong it is, and what it adds to the score. */
export interface LeakPart {
  readonly sign: LeakSign;
  /** What was measured: a share in per mille, or for RISE the daily uses against before, times 1000. */
  readonly measured: number;
  /** 0 to `weight`. */
  readonly points: number;
  readonly weight: number;
}

export type LeakLevel = "LOW" | "WATCH" | "HIGH";

export interface LeakScore {
  /** 0 to 100. */
  readonly score: number;
  readonly level: LeakLevel;
  /** Strongest first. A sign that can't be told of this code is not there; the others then share its weight. */
  readonly parts: readonly LeakPart[];
}

/** What each sign adds at most; together 100. */
export const LEAK_WEIGHTS: { readonly [sign in LeakSign]: number } = {
  NO_LINK: 35,
  RISE: 30,
  NEW_CUSTOMERS: 20,
  SPREAD: 15,
};

/**
 * From what a sign begins to count, and where it is full, per mille. Half of an affiliate's followers type a code
 * without a click, half of them are new, and most come from networks of their own: that is what a code is for.
 */
const ORDINARY: { readonly [sign in LeakSign]: readonly [from: number, full: number] } = {
  NO_LINK: [500, 1000],
  RISE: [2000, 8000],
  NEW_CUSTOMERS: [500, 900],
  SPREAD: [700, 1000],
};

/** Fewer uses than this prove little: the score is cut in their proportion. */
const ENOUGH_USES = 20;
const WATCH_FROM = 40;
const HIGH_FROM = 70;

/** Judges a code by its signs. */
export function leakScore(facts: LeakFacts): LeakScore {
  const parts = measuredSigns(facts).map(partOf);
  const [points, weights] = [sum(parts, "points"), sum(parts, "weight")];
  const whole = weights === 0 ? 0 : (points * 100) / weights;
  const score = Math.round((whole * Math.min(facts.uses, ENOUGH_USES)) / ENOUGH_USES);
  const level = score >= HIGH_FROM ? "HIGH" : score >= WATCH_FROM ? "WATCH" : "LOW";
  return { score, level, parts: parts.toSorted((a, b) => b.points - a.points) };
}

type Measured = readonly [sign: LeakSign, measured: number];

function measuredSigns(facts: LeakFacts): Measured[] {
  const { uses, usesBefore, withoutLink, newCustomers, located, networks } = facts;
  if (uses === 0) return [];
  return [
    ...(withoutLink === null ? [] : [["NO_LINK", perMille(withoutLink, uses)] as const]),
    ...(usesBefore === null ? [] : [["RISE", riseOf(facts, usesBefore)] as const]),
    ["NEW_CUSTOMERS", perMille(newCustomers, uses)],
    // One or two uses are always from as many networks.
    ...(located < 3 ? [] : [["SPREAD", perMille(networks, located)] as const]),
  ];
}

/** Daily uses against daily uses before; a quiet time before counts as one use, so that nothing is divided by nothing. */
function riseOf({ uses, days, daysBefore }: LeakFacts, usesBefore: number): number {
  return perMille(uses * daysBefore, Math.max(1, usesBefore) * days);
}

function partOf([sign, measured]: Measured): LeakPart {
  const [from, full] = ORDINARY[sign];
  const strength = Math.min(1000, Math.max(0, perMille(measured - from, full - from)));
  const weight = LEAK_WEIGHTS[sign];
  return { sign, measured, points: Math.round((weight * strength) / 1000), weight };
}

const perMille = (part: number, whole: number): number => Math.round((part * 1000) / whole);

const sum = (parts: readonly LeakPart[], figure: "points" | "weight"): number =>
  parts.reduce((total, part) => total + part[figure], 0);
