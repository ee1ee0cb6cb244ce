import { run, type Runner, type TaskList } from "graphile-worker";
import { expireOrders } from "./tasks/expire-orders.ts";
import { findLostNotices } from "./tasks/find-lost-notices.ts";
import { forgetOld } from "./tasks/forget-old.ts";
import { releaseHeldCommissions } from "./tasks/release-held-commissions.ts";
import { replayOrders } from "./tasks/replay-orders.ts";
import { workOnBacktests } from "./tasks/work-on-backtests.ts";
import type { Work } from "./work.ts";

/** What runs when (UTC). The queue lets one worker run each, however many there are; a missed run is made up for. */
const CRONTAB = `
* * * * * expireOrders ?fill=1h&max=1
*/5 * * * * findLostNotices ?max=1
7 * * * * releaseHeldCommissions ?fill=1d&max=3
* * * * * workOnBacktests ?max=1
41 18 * * * replayOrders ?fill=2d&max=3
23 19 * * * forgetOld ?fill=2d&max=3
`;

/** Starts the queue on the shop's own database. */
export function startSchedule(work: Work, databaseUrl: string): Promise<Runner> {
  const taskList: TaskList = {
    expireOrders: () => expireOrders(work),
    findLostNotices: () => findLostNotices(work),
    releaseHeldCommissions: () => releaseHeldCommissions(work),
    workOnBacktests: (_payload, { abortSignal }) => workOnBacktests(work, abortSignal),
    replayOrders: () => replayOrders(work),
    forgetOld: () => forgetOld(work),
  };
  return run({
    connectionString: databaseUrl,
    concurrency: 2,
    noHandleSignals: true,
    crontab: CRONTAB,
    taskList,
  });
}
