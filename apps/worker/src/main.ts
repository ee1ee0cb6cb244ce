/** The worker: what happens by itself. Expiry, lost notices, commissions, events, mail. */
import { openShop } from "@8521/engine/commands";
import nodemailer from "nodemailer";
import { readConfiguration } from "./configuration.ts";
import { outliveLostConnections } from "./lost-connection.ts";
import { startPump } from "./pump.ts";
import { startSchedule } from "./schedule.ts";
import { workerServer } from "./server.ts";
import { keepLineInMailbox, lineIsNotSetUp, pushThrough } from "./tasks/deliver-line.ts";
import { keepInMailbox, sendThrough } from "./tasks/deliver-mail.ts";
import { startCourier } from "./webhooks/courier.ts";
import { openReceiver } from "./webhooks/receiver/open-receiver.ts";
import type { Work } from "./work.ts";

const configuration = readConfiguration(process.env);
const shop = await openShop(configuration.databaseUrl, configuration.settings);
const work: Work = {
  shop,
  ecpay: configuration.ecpay,
  shopUrl: configuration.shopUrl,
  now: () => new Date(),
  log: (event, facts = {}) =>
    console.log(JSON.stringify({ at: new Date().toISOString(), event, ...facts })),
};
const { smtpUrl, mailFrom } = configuration;
const send = smtpUrl ? sendThrough(nodemailer.createTransport(smtpUrl), mailFrom) : keepInMailbox;
outliveLostConnections(({ name }) => work.log("the queue lost its database", { error: name }));
const schedule = await startSchedule(work, configuration.databaseUrl);
const { line } = configuration;
const pump = startPump(work, {
  mail: send,
  line: line ? pushThrough(line) : smtpUrl ? lineIsNotSetUp : keepLineInMailbox,
});
const courier = startCourier(work);
const { receiverSecret, port } = configuration;
const receiver = receiverSecret ? await openReceiver(work, receiverSecret, port) : null;
const server = workerServer(work, { hasMailbox: smtpUrl === null, receiver }).listen(port);
work.log("worker is open", { port });

async function close(): Promise<void> {
  server.close();
  await Promise.all([pump.stop(), courier.stop()]);
  await schedule.stop();
  await shop.close();
  process.exit(0);
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void close());
