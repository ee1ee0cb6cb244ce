import type { AddressInfo } from "node:net";
import { createTestDatabase } from "@8521/database/testing";
import { buildCheckout, configureEcpay, STAGE_MERCHANT } from "@8521/ecpay";
import { createSimulator, type Method } from "@8521/ecpay-simulator";
import { openShop, shopSettings, type PaymentMethod } from "@8521/engine/commands";
import { buildServer } from "../server.ts";
import { servicesOf } from "../services.ts";
import { buy, usualBasket } from "./shopper.ts";
import { openSmallShop } from "./small-shop.ts";

/** An order that waits for its money at the simulator. */
export interface WaitingOrder {
  readonly customerId: string;
  readonly orderId: string;
  readonly tradeNumber: string;
}

const METHODS: Record<PaymentMethod, Method> = {
  CREDIT: "Credit",
  ATM: "ATM",
  CVS: "CVS",
  BARCODE: "BARCODE",
};

/** Database, webhooks server and gateway, running together as in earnest, on ports of their own. */
export async function openHouse() {
  const database = await createTestDatabase();
  const simulator = await createSimulator({ settings: { resultOrder: "server-first" } });
  const ecpay = configureEcpay({ environment: "custom", host: simulator.url, ...STAGE_MERCHANT });
  const { merchantId, amountLimits } = ecpay;
  const settings = shopSettings({}, { merchantId, amountLimits });
  const shop = await openShop(database.url, settings);
  const services = servicesOf(shop, {
    databaseUrl: database.url,
    host: "127.0.0.1",
    port: 0,
    shopUrl: "http://shop.example",
    ecpay,
    settings,
    lineChannelSecret: "a channel secret",
  });
  const server = buildServer(services, { write: () => undefined });
  await server.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const world = await openSmallShop(database.orm, shop.context({ kind: "ADMIN" }));

  /** The whole way of a shopper, up to the gateway's page or number. */
  async function orderWaitingForMoney(method: PaymentMethod = "ATM"): Promise<WaitingOrder> {
    const member = await world.newMember();
    const { placed, started } = await buy(shop, member, usualBasket(world, method));
    const { tradeNumber, amount } = started;
    await goToGateway(method, tradeNumber, amount);
    return { customerId: member.customerId, orderId: placed.orderId, tradeNumber };
  }

  /** What the shopper's browser does with the form that the API gives it. */
  async function goToGateway(method: PaymentMethod, tradeNumber: string, amount: number) {
    const checkout = buildCheckout(ecpay, {
      method,
      tradeNumber,
      amount,
      startedAt: Date.now(),
      description: "a test order",
      itemNames: ["烏龍茶 x 2", "沖泡課 x 1"],
      returnUrl: `${url}/ecpay/payment`,
      paymentInfoUrl: `${url}/ecpay/payment-info`,
      orderResultUrl: `${url}/ecpay/return`,
      clientRedirectUrl: `${url}/ecpay/number`,
    });
    if (!checkout.ok) throw new Error(JSON.stringify(checkout.problems));
    const body = new URLSearchParams();
    for (const { name, value } of checkout.request.fields) body.append(name, value);
    const answer = await fetch(checkout.request.action, {
      method: "POST",
      body,
      redirect: "manual",
    });
    if (answer.status !== 303) throw new Error(await answer.text());
    if (method !== "CREDIT") await simulator.issue(tradeNumber, METHODS[method]);
  }

  return {
    url,
    shop,
    simulator,
    database,
    world,
    orderWaitingForMoney,
    async close() {
      await simulator.close();
      await server.close();
      await shop.close();
      await database.close();
    },
  };
}

/** A running house. */
export type RunningHouse = Awaited<ReturnType<typeof openHouse>>;
