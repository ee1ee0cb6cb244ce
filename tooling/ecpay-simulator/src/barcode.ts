/**
 * The value of a character in a convenience-store check digit: digits count as themselves, the
 * letters as 1-9 from A, 1-9 from J and 2-9 from S. The letters beyond I, and the substitutes
 * below, are the trade's convention rather than a published rule.
 */
function valueOf(character: string): number {
  if (/\d/.test(character)) return Number(character);
  const position = character.charCodeAt(0) - "A".charCodeAt(0);
  if (position < 9) return position + 1;
  if (position < 18) return position - 8;
  return position - 16;
}

/**
 * The two check digits of three barcodes. The third is given with `00` in their place
 * (characters 5 and 6). Odd positions make the first digit, even ones the second, each modulo 11.
 */
export function checkDigits(barcodes: readonly [string, string, string]): string {
  const [odd, even] = [0, 1].map((start) => sumEverySecond(barcodes, start) % 11);
  return digit(odd!, "A", "B") + digit(even!, "X", "Y");
}

/** The three barcodes of a payment: deadline, account, and amount with check digits. */
export function barcodesOf(facts: {
  /** `yyyy/MM/dd` of the deadline and of the trade. */
  readonly deadlineDate: string;
  readonly tradeDate: string;
  readonly account: string;
  readonly amount: number;
}): [string, string, string] {
  const rocYear = String(Number(facts.deadlineDate.slice(0, 4)) - 1911).slice(-2);
  const first = `${rocYear}${monthAndDay(facts.deadlineDate)}6EA`;
  const start = monthAndDay(facts.tradeDate);
  const end = String(facts.amount).padStart(9, "0");
  const check = checkDigits([first, facts.account, `${start}00${end}`]);
  return [first, facts.account, start + check + end];
}

function sumEverySecond(barcodes: readonly string[], start: number): number {
  let sum = 0;
  for (const barcode of barcodes) {
    for (let at = start; at < barcode.length; at += 2) sum += valueOf(barcode[at]!);
  }
  return sum;
}

function digit(remainder: number, zero: string, ten: string): string {
  if (remainder === 0) return zero;
  return remainder === 10 ? ten : String(remainder);
}

function monthAndDay(date: string): string {
  return date.slice(5, 7) + date.slice(8, 10);
}
