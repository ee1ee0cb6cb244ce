const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
/** What a spreadsheet would take for a formula: a minus too, unless it is a plain number's. */
const FORMULA = /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/;

/** One line of RFC 4180, ended by CRLF. A text that a spreadsheet would run gets an apostrophe in front. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
