/** Attribution as a table (AFFILIATES section 2): what happened, and in the last column who is credited and why. */
import type { AttributionFacts, LostBecause, ProgramTerms, SelfMatch } from "./model.ts";

const DAY = 24 * 3_600_000;
/** The moment of placing; clicks are so many days before it. */
export const PLACED_AT = 1_000 * DAY;

export interface Case {
  readonly story: string;
  readonly clicks?: readonly [
    affiliate: string,
    daysBefore: number,
    more?: { id?: string; bot?: boolean },
  ][];
  readonly codes?: readonly [
    affiliate: string,
    amount: number,
    policy?: "ALWAYS" | "IF_INVOLVED" | "IF_WINNER",
  ][];
  readonly binding?: readonly [affiliate: string, endsInDays: number | null];
  readonly override?: string;
  readonly self?: { readonly [affiliate: string]: SelfMatch };
  readonly inactive?: readonly string[];
  readonly terms?: Partial<ProgramTerms>;
  readonly status?: "ACTIVE" | "PAUSED" | "ENDED";
  readonly isNewCustomer?: boolean;
  readonly base?: number;
  /** `winner basis`, or `- reason`; then the assists. */
  readonly outcome: string;
}

export const CASES: readonly Case[] = [
  { story: "nobody", outcome: "- null" },
  { story: "a click", clicks: [["A", 1]], outcome: "A CLICK" },
  {
    story: "19: click A, then B's code",
    clicks: [["A", 1]],
    codes: [["B", 100]],
    outcome: "B CODE, A OUTRANKED",
  },
  {
    story: "A by link and by code is one credit",
    clicks: [["A", 1]],
    codes: [["A", 100]],
    outcome: "A CODE",
  },
  {
    story: "21: click A, click B later, last wins",
    clicks: [
      ["A", 9],
      ["B", 4],
    ],
    outcome: "B CLICK, A OUTRANKED",
  },
  {
    story: "21: the same with the first click",
    clicks: [
      ["A", 9],
      ["B", 4],
    ],
    terms: { clickModel: "FIRST" },
    outcome: "A CLICK, B OUTRANKED",
  },
  { story: "the window is inclusive: exactly 30 days", clicks: [["A", 30]], outcome: "A CLICK" },
  {
    story: "a moment longer than 30 days",
    clicks: [["A", 30 + 1e-6]],
    outcome: "- OUTSIDE_WINDOW, A OUTSIDE_WINDOW",
  },
  {
    story: "23: measured at placing; when it is paid plays no part",
    clicks: [["A", 29.9]],
    outcome: "A CLICK",
  },
  {
    story: "a shorter window",
    clicks: [["A", 8]],
    terms: { windowHours: 168 },
    outcome: "- OUTSIDE_WINDOW, A OUTSIDE_WINDOW",
  },
  {
    story: "a click after placing",
    clicks: [["A", -1]],
    outcome: "- AFTER_PLACING, A AFTER_PLACING",
  },
  {
    story: "25: involved code, owner never clicked",
    codes: [["A", 100, "IF_INVOLVED"]],
    outcome: "- NOT_INVOLVED, A NOT_INVOLVED",
  },
  {
    story: "involved code, owner clicked once",
    clicks: [
      ["A", 9],
      ["B", 1],
    ],
    codes: [["A", 100, "IF_INVOLVED"]],
    outcome: "A CODE, B OUTRANKED",
  },
  {
    story: "involved code, another's click: that one is credited",
    clicks: [["B", 1]],
    codes: [["A", 100, "IF_INVOLVED"]],
    outcome: "B CLICK, A NOT_INVOLVED",
  },
  {
    story: "winner code, owner's click is not the winning one",
    clicks: [
      ["A", 9],
      ["B", 1],
    ],
    codes: [["A", 100, "IF_WINNER"]],
    outcome: "B CLICK, A NOT_THE_WINNING_CLICK",
  },
  {
    story: "winner code, owner's click wins",
    clicks: [
      ["B", 9],
      ["A", 1],
    ],
    codes: [["A", 100, "IF_WINNER"]],
    outcome: "A CODE, B OUTRANKED",
  },
  {
    story: "27: the same millisecond, last: the larger id",
    clicks: [
      ["A", 1, { id: "1" }],
      ["B", 1, { id: "2" }],
    ],
    outcome: "B CLICK, A OUTRANKED",
  },
  {
    story: "27: the same millisecond, first: the smaller id",
    clicks: [
      ["B", 1, { id: "2" }],
      ["A", 1, { id: "1" }],
    ],
    terms: { clickModel: "FIRST" },
    outcome: "A CLICK, B OUTRANKED",
  },
  {
    story: "29: the program ended yesterday",
    codes: [["A", 100]],
    terms: { endsAt: PLACED_AT - DAY },
    outcome: "- PROGRAM_ENDED, A PROGRAM_ENDED",
  },
  {
    story: "the end is exclusive",
    codes: [["A", 100]],
    terms: { endsAt: PLACED_AT },
    outcome: "- PROGRAM_ENDED, A PROGRAM_ENDED",
  },
  {
    story: "the start is inclusive",
    codes: [["A", 100]],
    terms: { startsAt: PLACED_AT },
    outcome: "A CODE",
  },
  {
    story: "a paused program",
    codes: [["A", 100]],
    status: "PAUSED",
    outcome: "- PROGRAM_ENDED, A PROGRAM_ENDED",
  },
  {
    story: "31: a preview fetcher is no click",
    clicks: [["A", 1, { bot: true }]],
    outcome: "- BOT",
  },
  {
    story: "a bot after a person",
    clicks: [
      ["A", 2],
      ["B", 1, { bot: true }],
    ],
    outcome: "A CLICK",
  },
  { story: "33: another device's clicks are not here", outcome: "- null" },
  {
    story: "35: a click beats a binding",
    clicks: [["B", 1]],
    binding: ["A", 30],
    outcome: "B CLICK, A OUTRANKED",
  },
  { story: "a binding when nothing else", binding: ["A", 30], outcome: "A BINDING" },
  { story: "a binding for life", binding: ["A", null], outcome: "A BINDING" },
  {
    story: "a binding that ended",
    binding: ["A", -1],
    outcome: "- BINDING_ENDED, A BINDING_ENDED",
  },
  {
    story: "a code with a discount of 0",
    codes: [["A", 0]],
    outcome: "- NO_DISCOUNT, A NO_DISCOUNT",
  },
  {
    story: "a code with a discount of 0, and a click",
    clicks: [["B", 1]],
    codes: [["A", 0]],
    outcome: "B CLICK, A NO_DISCOUNT",
  },
  {
    story: "two codes: the larger discount",
    codes: [
      ["A", 50],
      ["B", 80],
    ],
    outcome: "B CODE, A OUTRANKED",
  },
  {
    story: "two codes, equal: the earlier entered",
    codes: [
      ["B", 50],
      ["A", 50],
    ],
    outcome: "B CODE, A OUTRANKED",
  },
  {
    story: "own code, known by account: nobody is credited",
    clicks: [["B", 1]],
    codes: [["A", 100]],
    self: { A: "MEMBER" },
    outcome: "- SELF_REFERRAL, A SELF_REFERRAL, B OUTRANKED",
  },
  {
    story: "own code, the program allows it",
    codes: [["A", 100]],
    self: { A: "EMAIL" },
    terms: { selfReferral: "ALLOW" },
    outcome: "A CODE",
  },
  {
    story: "own link, known by delivery address",
    clicks: [["A", 1]],
    self: { A: "ADDRESS" },
    outcome: "- SELF_REFERRAL, A SELF_REFERRAL",
  },
  {
    story: "a suspended affiliate's code: the click counts",
    clicks: [["B", 1]],
    codes: [["A", 100]],
    inactive: ["A"],
    outcome: "B CLICK, A AFFILIATE_INACTIVE",
  },
  {
    story: "a suspended affiliate's click",
    clicks: [["A", 1]],
    inactive: ["A"],
    outcome: "- AFFILIATE_INACTIVE, A AFFILIATE_INACTIVE",
  },
  {
    story: "an admin's word before everything",
    clicks: [["B", 1]],
    codes: [["C", 10]],
    override: "A",
    outcome: "A OVERRIDE, C OUTRANKED, B OUTRANKED",
  },
  {
    story: "an admin's word even for oneself",
    override: "A",
    self: { A: "PHONE" },
    outcome: "A OVERRIDE",
  },
  {
    story: "only new customers, an old one",
    clicks: [["A", 1]],
    terms: { newCustomersOnly: true },
    isNewCustomer: false,
    outcome: "- NOT_A_NEW_CUSTOMER, A NOT_A_NEW_CUSTOMER",
  },
  {
    story: "only new customers, a new one",
    clicks: [["A", 1]],
    terms: { newCustomersOnly: true },
    outcome: "A CLICK",
  },
  {
    story: "45: nothing that earns",
    codes: [["A", 100]],
    base: 0,
    outcome: "- NO_ELIGIBLE_LINES, A NO_ELIGIBLE_LINES",
  },
  { story: "somebody of another program takes no part", clicks: [["Z", 1]], outcome: "- null" },
];

/** A case as the facts `attribute` reads. */
export function factsOf(row: Case): AttributionFacts {
  const names = ["A", "B", "C"];
  return {
    placedAt: PLACED_AT,
    program: {
      id: "program",
      version: 1,
      status: row.status ?? "ACTIVE",
      terms: {
        windowHours: 720,
        clickModel: "LAST",
        bindingMonths: null,
        selfReferral: "DISCOUNT_NO_COMMISSION",
        newCustomersOnly: false,
        startsAt: null,
        endsAt: null,
        rules: [],
        base: "WITHOUT_TAX",
        capPerOrder: null,
        holdDays: 14,
        ...row.terms,
      },
    },
    affiliates: Object.fromEntries(
      names.map((id) => [
        id,
        { id, isActive: !row.inactive?.includes(id), selfMatch: row.self?.[id] ?? null },
      ]),
    ),
    override: row.override ? { affiliateId: row.override, reason: "asked for" } : null,
    codes: (row.codes ?? []).map(([affiliateId, amount, creditPolicy = "ALWAYS"], position) => ({
      voucherId: `voucher-${position}`,
      affiliateId,
      amount,
      position,
      creditPolicy,
    })),
    clicks: (row.clicks ?? []).map(([affiliateId, days, more], index) => ({
      id: more?.id ?? `click-${index}`,
      affiliateId,
      at: PLACED_AT - days * DAY,
      isBot: more?.bot ?? false,
    })),
    binding: row.binding
      ? {
          affiliateId: row.binding[0],
          until: row.binding[1] === null ? null : PLACED_AT + row.binding[1] * DAY,
        }
      : null,
    isNewCustomer: row.isNewCustomer ?? true,
    base: row.base ?? 1000,
  };
}

/** An attribution in the words of the last column. */
export function outcomeOf(attribution: {
  readonly affiliateId: string | null;
  readonly basis: string;
  readonly rejectedReason: LostBecause | null;
  readonly assists: readonly { readonly affiliateId: string; readonly because: LostBecause }[];
}): string {
  const { affiliateId, basis, rejectedReason, assists } = attribution;
  const head = affiliateId ? `${affiliateId} ${basis}` : `- ${rejectedReason}`;
  return [head, ...assists.map((assist) => `${assist.affiliateId} ${assist.because}`)].join(", ");
}
