/** The first codes of an exported file. The rest is not fetched: a batch may have ten million. */
export async function firstCodes(path: string, most: number): Promise<string[]> {
  const stop = new AbortController();
  const response = await fetch(path, { signal: stop.signal });
  if (!response.ok || !response.body) return [];
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    text += value ?? "";
    const codes = codesIn(text, done);
    if (!done && codes.length < most) continue;
    if (!done) stop.abort();
    return codes.slice(0, most);
  }
}

/** The first column of the whole lines behind the header. A code never holds a comma or a quote. */
export function codesIn(text: string, isWhole: boolean): string[] {
  const lines = text.split("\r\n").slice(1);
  if (!isWhole) lines.pop();
  return lines.map((line) => line.split(",")[0] ?? "").filter(Boolean);
}
