import type { House } from "../house/house.ts";
import { insist } from "../patience.ts";
import { NoAnswer } from "./client.ts";
import type { Placed, Shopper } from "./shopper.ts";

const START = `mutation ($number: String!, $token: String) {
  startPayment(number: $number, token: $token) { form { action fields { name value } } problems { code } }
}`;
const CANCEL = `mutation ($number: String!, $token: String) {
  cancelOrder(number: $number, token: $token) { order { state } problems { code } }
}`;

/** Gets an account number to pay into; null when the order takes no money any more. */
export async function beginPayment(
  { simulator }: House,
  { client }: Shopper,
  order: Placed,
): Promise<string | null> {
  const { startPayment } = await client.ask(START, { ...order });
  if (!startPayment.form) return null;
  const fields: [string, string][] = startPayment.form.fields.map(
    ({ name, value }: { name: string; value: string }) => [name, value],
  );
  // The shopper's browser goes to the gateway, which issues the number there.
  await insist(() =>
    fetch(startPayment.form.action, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    }),
  );
  const tradeNumber = new Map(fields).get("MerchantTradeNo")!;
  await simulator.issue(tradeNumber, "ATM");
  return tradeNumber;
}

/** The money comes, whatever became of the order: banks ask nobody. The gateway tells the shop, and again later. */
export async function transfer({ simulator }: House, tradeNumber: string): Promise<void> {
  await simulator.pay(tradeNumber, { force: true });
}

/** The gateway repeats itself: the same notice, to every webhooks server at once, several times. */
export async function repeatNotices(
  { simulator, webhooksUrls }: House,
  tradeNumber: string,
  copies: number,
): Promise<void> {
  const sent = simulator
    .deliveries(tradeNumber)
    .map(({ message }) => message)
    .filter(({ kind }) => kind === "ReturnURL");
  const form = sent.at(-1)?.form;
  if (!form) return;
  const body = new URLSearchParams(form.map(([name, value]): [string, string] => [name, value]));
  const urls = Array.from({ length: copies }, () => webhooksUrls).flat();
  // One that finds nobody is lost; the gateway's own resends come later.
  await Promise.allSettled(
    urls.map((url) => fetch(`${url}/ecpay/payment`, { method: "POST", body })),
  );
}

/** Cancels; too late is no harm. */
export async function cancel({ client }: Shopper, order: Placed): Promise<void> {
  await client.ask(CANCEL, { ...order }).catch((error: unknown) => {
    if (error instanceof NoAnswer) throw error;
  });
}

/** The time to pay an order, and any grace, is over. */
export async function passDeadline({ books }: House, numbers: readonly string[]): Promise<void> {
  await books.rows(
    `with late as (update orders set pay_until = now() - interval '40 days'
                   where number = any($1::text[]) and state in ('PENDING', 'AWAITING_PAYMENT') returning id)
     update payment p set pay_until = now() - interval '40 days' from late where p.order_id = late.id`,
    [numbers],
  );
}

/** The worker looks for orders past their deadline, now. */
export const sweep = ({ books }: House): Promise<void> => books.runTask("expireOrders");
