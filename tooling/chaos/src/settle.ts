import type { Chance } from "@8521/seed";
import type { House } from "./house/house.ts";
import { eventually } from "./patience.ts";
import { passDeadline, sweep } from "./people/payer.ts";
import type { Told } from "./people/told.ts";

const QUARTER_MS = 16 * 60_000;
/** ECPay sends a notice again four times. */
const RESENDS = 4;
/** Of the orders nobody paid, so many in a hundred may go on waiting. */
const WAITING = 20;

/** Lets time pass until nothing is under way: notices sent again, deadlines over, batches made, events handled. */
export async function settle(house: House, luck: Chance, told: Told): Promise<void> {
  for (let resend = 0; resend < RESENDS; resend++) {
    await house.simulator.advance(QUARTER_MS);
    await house.simulator.settled();
  }
  await expireTheRest(house, luck, told);
  await finishBatches(house, told);
  const isHandled = await eventually(async () => {
    const sql = "select count(*)::int as n from outbox_event where handled_at is null";
    return (await house.books.row<{ n: number }>(sql)).n === 0;
  });
  if (!isHandled) told.surprises.push("events are left in the outbox");
}

async function expireTheRest(house: House, luck: Chance, told: Told): Promise<void> {
  const unpaid = await house.books.rows<{ number: string }>(
    "select number from orders where state in ('PENDING', 'AWAITING_PAYMENT') order by number",
  );
  const over = unpaid.map(({ number }) => number).filter(() => !luck.happens(WAITING));
  await passDeadline(house, over);
  const isOver = await eventually(async () => {
    await sweep(house);
    const sql = `select count(*)::int as n from orders
                 where state in ('PENDING', 'AWAITING_PAYMENT') and pay_until < now() - interval '30 days'`;
    return (await house.books.row<{ n: number }>(sql)).n === 0;
  });
  if (!isOver) told.surprises.push("orders past their deadline do not expire");
}

/** A killed worker's batch is free again when its hold has run out: that time passes here. */
async function finishBatches(house: House, told: Told): Promise<void> {
  const isDone = await eventually(async () => {
    const open = await house.books.rows(
      `update voucher_batch set held_until = least(held_until, now() + interval '2 seconds')
       where state in ('QUEUED', 'RUNNING') returning id`,
    );
    if (open.length === 0) return true;
    await house.books.runTask("workOnBatches");
    return false;
  });
  if (!isDone) told.surprises.push("a batch was never finished");
}
