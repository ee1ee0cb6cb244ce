import { isIPv4, isIPv6 } from "node:net";

/** How many of the eight groups of an IPv6 address name the network a provider gives one household. */
const IPV6_GROUPS = 4;

/**
 * The network an address lies in: IPv4 /24, IPv6 /64. A guesser changes addresses more easily than networks. An IPv4
 * address written as IPv6 is the IPv4 one; what is no address is its own network.
 */
export function networkPrefix(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  return isIPv6(plain) ? `${ipv6Groups(plain).slice(0, IPV6_GROUPS).join(":")}::/64` : plain;
}

/** All eight groups, in lower case, without leading zeros. */
function ipv6Groups(address: string): string[] {
  const [head = "", tail] = address.replace(/%.*$/, "").toLowerCase().split("::");
  const groups = (text: string): string[] => (text === "" ? [] : text.split(":"));
  const [front, back] = [groups(head), groups(tail ?? "")];
  const missing = tail === undefined ? 0 : 8 - front.length - back.length;
  const all = [...front, ...Array<string>(Math.max(0, missing)).fill("0"), ...back];
  return all.map((group) => group.replace(/^0+(?=.)/, ""));
}
