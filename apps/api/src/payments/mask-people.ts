/** Fields of a gateway's message that are about a person or a card. */
const PERSONAL = new Set([
  "card4no",
  "card6no",
  "CustomerName",
  "CustomerPhone",
  "CustomerEmail",
  "CustomerAddr",
  "ATMAccNo",
  "PayFrom",
  "CheckMacValue",
]);

/** A message as it came, with what is about a person masked: `card4no=****`. */
export function maskPeople(raw: string): string {
  return raw
    .split("&")
    .map((pair) => {
      const [name = "", value = ""] = pair.split("=", 2);
      return PERSONAL.has(name) && value ? `${name}=****` : pair;
    })
    .join("&");
}
