const TAIPEI_OFFSET_MS = 8 * 3_600_000;

/**
 * An instant as ECPay writes it, `yyyy/MM/dd HH:mm:ss`, on Taipei's wall clock.
 * Taiwan has been at +08:00 without daylight saving since 1980, so arithmetic is exact and does not
 * depend on the time zone of the process (and `Intl` with `hour12: false` prints midnight as 24).
 */
export function formatTaipeiTime(epochMs: number): string {
  const shifted = new Date(epochMs + TAIPEI_OFFSET_MS).toISOString();
  return shifted.slice(0, 19).replaceAll("-", "/").replace("T", " ");
}

/**
 * The instant of an ECPay time (`yyyy/MM/dd HH:mm:ss`) or date (`yyyy/MM/dd`, its first moment).
 * `undefined` for anything else, the 30th of February included.
 */
export function parseTaipeiTime(text: string): number | undefined {
  const match = /^(\d{4})\/(\d{2})\/(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00"] = match;
  const epochMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
  if (Number.isNaN(epochMs)) return undefined;
  // Date.parse lets some impossible days roll over into the next month.
  return formatTaipeiTime(epochMs).startsWith(text) ? epochMs : undefined;
}
