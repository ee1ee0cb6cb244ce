export type Finding =
  | { kind: "none" }
  | { kind: "rising" | "falling" | "steady"; percent: number; bestDay: string; best: number };

/** Less than this many percent between the halves is called steady. */
const STEADY_PERCENT = 5;

/** What a row of daily values says: its best day, and the later half against the earlier one. */
export function findingOf(days: readonly { day: string; value: number }[]): Finding {
  const best = days.reduce<{ day: string; value: number } | null>(
    (top, each) => (top === null || each.value > top.value ? each : top),
    null,
  );
  if (best === null || best.value <= 0) return { kind: "none" };
  const half = Math.floor(days.length / 2);
  const earlier = sum(days.slice(0, half));
  const later = sum(days.slice(days.length - half));
  const percent = earlier > 0 ? Math.round(((later - earlier) / earlier) * 100) : 0;
  const kind = Math.abs(percent) < STEADY_PERCENT ? "steady" : percent > 0 ? "rising" : "falling";
  return { kind, percent: Math.abs(percent), bestDay: best.day, best: best.value };
}

function sum(days: readonly { value: number }[]): number {
  return days.reduce((total, { value }) => total + value, 0);
}
