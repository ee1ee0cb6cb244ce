/** Who buys: what identifies one customer, and how the same one writes it differently. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

let serial = 0;
const digits = (n: number): string => String(n).padStart(6, "0");

/** Somebody nobody has seen before. */
export function stranger(): Person {
  const n = ++serial;
  return {
    name: `客人 ${n}`,
    email: `shopper${n}@chaos.test`,
    phone: `0910${digits(n)}`,
  };
}

/** The same mailbox written in another way, with somebody else's phone. */
export function sameMailbox(n: number): Person {
  const { name, phone } = stranger();
  return { name, phone, email: `one.person+cart${n}@gmail.com` };
}

/** The same phone written in another way, with somebody else's mailbox. */
export function samePhone(n: number): Person {
  const { name, email } = stranger();
  const phone = n % 2 ? "0987654321" : "+886 987-654-321";
  return { name, email, phone };
}
