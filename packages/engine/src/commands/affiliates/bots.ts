/** Programs that fetch a link to show or index it. Their visits are kept and count for nothing. */
const BOTS =
  /bot\b|crawl|spider|slurp|preview|facebookexternalhit|facebookcatalog|meta-external|whatsapp|telegrambot|discordbot|linespider|line-poker|skypeuripreview|embedly|pinterest|headless|lighthouse|curl\/|wget\/|python-requests|go-http-client|okhttp|axios\/|node-fetch|undici/i;

/** Whether a visit came from a link preview, a crawler or a script. Without a name it did: every browser has one. */
export function isBot(userAgent: string | null | undefined): boolean {
  return !userAgent || BOTS.test(userAgent);
}
