/** Who is credited with an order (AFFILIATES section 2). Pure: time and identities come in as facts. */
import type { Id } from "../pricing/model.ts";
import type {
  Attribution,
  AttributionFacts,
  ClickTouch,
  CodeTouch,
  LostBecause,
  LostTouch,
  Touch,
} from "./model.ts";

const HOUR = 3_600_000;

/** A touch that could win, or the reason why it can't. */
interface Judged {
  readonly touch: Touch;
  readonly fault: LostBecause | null;
}

/**
 * One winner per order and program. In order: an admin's override, an applied affiliate code, the last (or first)
 * click inside the window, a binding, nobody. Losers are kept as assists. When the winner is the buyer, nobody is
 * credited: the next one did not bring a buyer who recommends to themselves.
 */
export function attribute(facts: AttributionFacts): Attribution {
  const judged = touchesByPrecedence(facts).filter(
    ({ touch }) => facts.affiliates[touch.affiliateId] !== undefined,
  );
  const first = judged.find(({ fault }) => fault === null) ?? null;
  const barred = first && barrierOf(first.touch, facts);
  const winner = first && barred === null ? first.touch : null;
  const considered = judged.map(({ touch, fault }) => ({
    ...touch,
    outcome: outcomeOf(touch, fault, first?.touch ?? null, barred),
  }));
  return {
    affiliateId: winner?.affiliateId ?? null,
    basis: winner?.basis ?? "NONE",
    voucherId: winner?.voucherId ?? null,
    clickId: winner ? clickOf(winner, facts) : null,
    rejectedReason: winner
      ? null
      : ((barred ?? considered[0]?.outcome ?? null) as LostBecause | null),
    selfMatch: selfMatchOf(first?.touch.affiliateId, barred, facts),
    assists: assistsOf(considered, winner),
    considered,
  };
}

function touchesByPrecedence(facts: AttributionFacts): Judged[] {
  return [...overrides(facts), ...codes(facts), ...clicks(facts), ...bindings(facts)];
}

function overrides({ override }: AttributionFacts): Judged[] {
  if (!override) return [];
  return [{ touch: touch("OVERRIDE", override.affiliateId), fault: null }];
}

/** Larger discount first, then earlier entered, then smaller id. */
function codes(facts: AttributionFacts): Judged[] {
  return facts.codes
    .toSorted(
      (a, b) => b.amount - a.amount || a.position - b.position || compare(a.voucherId, b.voucherId),
    )
    .map((code) => ({
      touch: { ...touch("CODE", code.affiliateId), voucherId: code.voucherId },
      fault: faultOfCode(code, facts),
    }));
}

function faultOfCode(code: CodeTouch, facts: AttributionFacts): LostBecause | null {
  if (code.amount <= 0) return "NO_DISCOUNT";
  if (!isActive(code.affiliateId, facts)) return "AFFILIATE_INACTIVE";
  if (code.creditPolicy === "ALWAYS") return null;
  const valid = clicks(facts).filter(({ fault }) => fault === null);
  if (!valid.some(({ touch: { affiliateId } }) => affiliateId === code.affiliateId)) {
    return "NOT_INVOLVED";
  }
  const wins = code.creditPolicy === "IF_INVOLVED" || isWinningClick(code, valid);
  return wins ? null : "NOT_THE_WINNING_CLICK";
}

function isWinningClick(code: CodeTouch, valid: readonly Judged[]): boolean {
  return valid[0]?.touch.affiliateId === code.affiliateId;
}

/** The one that would win first: latest (or earliest), the larger (or smaller) id when at the same moment. */
function clicks(facts: AttributionFacts): Judged[] {
  const sign = facts.program.terms.clickModel === "LAST" ? -1 : 1;
  return facts.clicks
    .toSorted((a, b) => sign * (a.at - b.at || compare(a.id, b.id)))
    .map((click) => ({
      touch: { ...touch("CLICK", click.affiliateId), clickId: click.id, at: click.at },
      fault: faultOfClick(click, facts),
    }));
}

function faultOfClick(click: ClickTouch, facts: AttributionFacts): LostBecause | null {
  if (click.isBot) return "BOT";
  if (click.at > facts.placedAt) return "AFTER_PLACING";
  if (facts.placedAt - click.at > facts.program.terms.windowHours * HOUR) return "OUTSIDE_WINDOW";
  return isActive(click.affiliateId, facts) ? null : "AFFILIATE_INACTIVE";
}

function bindings(facts: AttributionFacts): Judged[] {
  const { binding } = facts;
  if (!binding) return [];
  const ended = binding.until !== null && facts.placedAt >= binding.until;
  const fault = ended
    ? "BINDING_ENDED"
    : isActive(binding.affiliateId, facts)
      ? null
      : "AFFILIATE_INACTIVE";
  return [{ touch: touch("BINDING", binding.affiliateId), fault }];
}

/** What keeps the winner, and everybody after, from being credited. */
function barrierOf(winner: Touch, facts: AttributionFacts): LostBecause | null {
  const { program } = facts;
  const { terms } = program;
  if (winner.basis === "OVERRIDE") return null;
  if (facts.affiliates[winner.affiliateId]!.selfMatch && terms.selfReferral !== "ALLOW") {
    return "SELF_REFERRAL";
  }
  if (program.status !== "ACTIVE" || !isWithin(facts)) return "PROGRAM_ENDED";
  if (terms.newCustomersOnly && !facts.isNewCustomer) return "NOT_A_NEW_CUSTOMER";
  return facts.base > 0 ? null : "NO_ELIGIBLE_LINES";
}

function isWithin({ placedAt, program: { terms } }: AttributionFacts): boolean {
  return (
    (terms.startsAt === null || placedAt >= terms.startsAt) &&
    (terms.endsAt === null || placedAt < terms.endsAt)
  );
}

function outcomeOf(
  candidate: Touch,
  fault: LostBecause | null,
  first: Touch | null,
  barred: LostBecause | null,
): "WON" | LostBecause {
  if (fault !== null) return fault;
  if (candidate === first) return barred ?? "WON";
  return "OUTRANKED";
}

/** Each other affiliate once, by the touch that would have ranked first. */
function assistsOf(
  considered: Attribution["considered"],
  winner: Touch | null,
): readonly LostTouch[] {
  const seen = new Set<Id>(winner ? [winner.affiliateId] : []);
  const assists: LostTouch[] = [];
  for (const { outcome, ...candidate } of considered) {
    if (outcome === "WON" || outcome === "BOT" || seen.has(candidate.affiliateId)) continue;
    seen.add(candidate.affiliateId);
    assists.push({ ...candidate, because: outcome });
  }
  return assists;
}

/** The same affiliate by code and by link is one credit, by the code, with the click kept. */
function clickOf(winner: Touch, facts: AttributionFacts): Id | null {
  if (winner.clickId) return winner.clickId;
  const own = clicks(facts).find(
    ({ touch: { affiliateId }, fault }) => fault === null && affiliateId === winner.affiliateId,
  );
  return own?.touch.clickId ?? null;
}

function selfMatchOf(
  affiliateId: Id | undefined,
  barred: LostBecause | null,
  facts: AttributionFacts,
): Attribution["selfMatch"] {
  if (affiliateId === undefined || barred !== "SELF_REFERRAL") return null;
  return facts.affiliates[affiliateId]!.selfMatch;
}

function isActive(affiliateId: Id, facts: AttributionFacts): boolean {
  return facts.affiliates[affiliateId]?.isActive ?? false;
}

function touch(basis: Touch["basis"], affiliateId: Id): Touch {
  return { basis, affiliateId, voucherId: null, clickId: null, at: null };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
