/** Where a shopper may say they come from. A till (POS) is not one of them: it has to prove what it is. */
const DECLARED = ["WEB", "MOBILE", "LINE"] as const;
export type DeclaredChannel = (typeof DECLARED)[number];

/** The channel of the header `x-channel`; the web when there is none, or one that may not be declared. */
export function channelOf(header: string | string[] | undefined): DeclaredChannel {
  const named = typeof header === "string" ? header.trim().toUpperCase() : null;
  return DECLARED.find((channel) => channel === named) ?? "WEB";
}
