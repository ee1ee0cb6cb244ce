import { PERCENT_ONE, RATE_ONE, rateText, rateUnits } from "../../money/index.ts";

/**
 * A percentage off as Taiwanese shoppers say it: what is left to pay, in tenths. "10" is 打 9 折（省 10%）,
 * "12.5" is 打 87.5 折, "100" is 免費.
 */
export function payPercentZh(percentOff: string): string {
  const left = PERCENT_ONE - rateUnits(percentOff);
  if (left === 0) return "免費";
  const percentLeft = rateText(left);
  const tenths = left % (10 * RATE_ONE) === 0 ? rateText(left / 10) : percentLeft;
  return left < 10 * RATE_ONE ? `省 ${percentOff}%` : `打 ${tenths} 折（省 ${percentOff}%）`;
}

/** "10% off"; "100" is "free". */
export function payPercentEn(percentOff: string): string {
  return rateUnits(percentOff) === PERCENT_ONE ? "free" : `${percentOff}% off`;
}

/** Up to how many times, or nothing. */
export function atMostZh(times: number | null | undefined): string {
  return times == null ? "" : `，最多 ${times} 次`;
}
export function atMostEn(times: number | null | undefined): string {
  return times == null ? "" : `, at most ${times === 1 ? "once" : `${times} times`}`;
}
