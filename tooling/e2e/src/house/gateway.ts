import { inject } from "vitest";

/** Plays the bank, the store or ECPay's back office: `trades/NUMBER/pay`, `clock`, … (the simulator's README). */
export async function atTheGateway<Answer = unknown>(
  path: string,
  body: object = {},
): Promise<Answer> {
  const response = await fetch(`${inject("addresses").ecpay}/__sim/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`the simulator refused ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}
