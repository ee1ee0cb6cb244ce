import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openHouse, type RunningHouse } from "./testing/running-house.ts";

let house: RunningHouse;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

it("an event that LINE delivers again, beside a new one, is kept once", async () => {
  const event = (webhookEventId: string, isRedelivery: boolean) => ({
    type: "follow",
    webhookEventId,
    timestamp: 1_786_253_400_000,
    source: { type: "user", userId: `U${"a".repeat(32)}` },
    deliveryContext: { isRedelivery },
  });
  expect(await send([event("01A", false)])).toBe(200);
  expect(await send([event("01B", false), event("01A", true)])).toBe(200);
  expect(await send([])).toBe(200);
  const em = house.database.orm.em.fork();
  const rows = await em.execute<{ webhook_event_id: string; raw: string }[]>(
    "select webhook_event_id, raw from line_notice order by webhook_event_id",
  );
  expect(rows.map(({ webhook_event_id }) => webhook_event_id)).toEqual(["01A", "01B"]);
  expect(JSON.parse(rows[0]!.raw)).toEqual(event("01A", false));
});

async function send(events: readonly unknown[]): Promise<number> {
  const body = JSON.stringify({ destination: "U0", events });
  const signature = createHmac("sha256", "a channel secret").update(body).digest("base64");
  const response = await fetch(`${house.url}/line/webhook`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", "x-line-signature": signature },
  });
  return response.status;
}
