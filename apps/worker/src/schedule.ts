import { run, type Runner, type TaskList } from "graphile-worker";
import { expireOrders } from "./tasks/expire-orders.ts";
import { findGuessBursts } from "./tasks/find-guess-bursts.ts";
import { findLostNotices } from "./tasks/find-lost-notices.ts";
import { forgetOld } from "./tasks/forget-old.ts";
import { releaseHeldCommissions } from "./tasks/release-held-commissions.ts";
import { replayOrders } from "./tasks/replay-orders.ts";
import { rollUpUses } from "./tasks/roll-up-uses.ts";
import { rotateCodeKeys } from "./tasks/rotate-code-keys.ts";
import { sendRefunds } from "./tasks/send-refunds.ts";
import { sendVouchers } from "./tasks/send-vouchers.ts";
import { workOnBacktests } from "./tasks/work-on-backtests.ts";
import { workOnBatches } from "./tasks/work-on-batches.ts";
import type { Work } from "./work.ts";

/** What runs when (UTC). The queue lets one worker run each, however many there are; a missed run is made up for. */
const CRONTAB = `
* * * * * expireOrders ?fill=1h&max=1
*/5 * * * * findLostNotices ?max=1
* * * * * findGuessBursts ?fill=1h&max=1
7 * * * * releaseHeldCommissions ?fill=1d&max=3
* * * * * workOnBacktests ?max=1
* * * * * workOnBatches ?max=1
* * * * * sendRefunds ?max=1
* * * * * sendVouchers ?max=1
* * * * * rollUpUses ?max=1
* * * * * rotateCodeKeys ?max=1
41 18 * * * replayOrders ?fill=2d&max=3
23 19 * * * forgetOld ?fill=2d&max=3
`;

/** Starts the queue on the shop's own database. */
export function startSchedule(work: Work, databaseUrl: string): Promise<Runner> {
  const taskList: TaskList = {
    expireOrders: () => expireOrders(work),
    findLostNotices: () => findLostNotices(work),
    findGuessBursts: (payload) => findGuessBursts(work, dueTime(payload)),
    releaseHeldCommissions: () => releaseHeldCommissions(work),
    workOnBacktests: (_payload, { abortSignal }) => workOnBacktests(work, abortSignal),
    workOnBatches: (_payload, { abortSignal }) => workOnBatches(work, abortSignal),
    sendRefunds: () => sendRefunds(work),
    sendVouchers: (_payload, { abortSignal }) => sendVouchers(work, abortSignal),
    rollUpUses: () => rollUpUses(work),
    rotateCodeKeys: (_payload, { abortSignal }) => rotateCodeKeys(work, abortSignal),
    replayOrders: () => replayOrders(work),
    forgetOld: () => forgetOld(work),
  };
  return run({
    connectionString: databaseUrl,
    // Two may be at work for long (a batch, a backtest); the others keep orders and mail moving.
    concurrency: 5,
    noHandleSignals: true,
    crontab: CRONTAB,
    taskList,
  });
}

/** When a run of the crontab was due; now for one that was asked for by hand. */
function dueTime(payload: unknown): Date {
  const { _cron: cron } = (payload ?? {}) as { readonly _cron?: { readonly ts?: string } };
  return cron?.ts ? new Date(cron.ts) : new Date();
}
