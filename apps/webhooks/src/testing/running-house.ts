import type { AddressInfo } from "node:net";
import { createTestDatabase } from "@8521/database/testing";
import { buildCheckout, configureEcpay, STAGE_MERCHANT } from "@8521/ecpay";
import { createSimulator, type Method } from "@8521/ecpay-simulator";
import {
  addToCart,
  applyCode,
  choosePayment,
  chooseShipping,
  openCart,
  openShop,
  placeOrder,
  priceOpenCart,
  shopSettings,
  startPayment,
  type Actor,
  type PaymentMethod,
} from "@8521/engine/commands";
import { buildServer } from "../server.ts";
import { servicesOf } from "../services.ts";
import { done, openSmallShop } from "./small-shop.ts";

/** An order that waits for its money at the simulator. */
export interface WaitingOrder {
  readonly customerId: string;
  readonly orderId: string;
  readonly number: string;
  readonly token: string;
  readonly tradeNumber: string;
  readonly total: number;
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
  const ecpay = configureEcpay({
    environment: "custom",
    host: simulator.url,
    ...STAGE_MERCHANT,
  });
  const { merchantId, amountLimits } = ecpay;
  const settings = shopSettings({}, { merchantId, amountLimits });
  const shop = await openShop(database.url, settings);
  const configuration = {
    databaseUrl: database.url,
    host: "127.0.0.1",
    port: 0,
    shopUrl: "http://shop.example",
    ecpay,
    settings,
    lineChannelSecret: "a channel secret",
  };
  const server = buildServer(servicesOf(shop, configuration), { write: () => undefined });
  await server.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const world = await openSmallShop(database.orm, shop.context({ kind: "ADMIN" }));

  /** The whole way of a shopper: cart with goods and a course, a code, the order, the gateway's page. */
  async function orderWaitingForMoney(method: PaymentMethod = "ATM"): Promise<WaitingOrder> {
    const { customerId, email } = await world.newMember();
    const context = shop.context({ kind: "CUSTOMER", id: customerId } satisfies Actor);
    const { cartId } = done(await openCart(context, {}));
    done(await addToCart(context, { cartId, variantId: world.goodsVariantId, quantity: 2 }));
    done(await addToCart(context, { cartId, variantId: world.courseVariantId, quantity: 1 }));
    done(await applyCode(context, { cartId, text: world.code }));
    done(await chooseShipping(context, { cartId, method: "HOME" }));
    done(await choosePayment(context, { cartId, method }));
    const { cart } = done(await priceOpenCart(context, { cartId }));
    const placed = done(
      await placeOrder(context, {
        cartId,
        idempotencyKey: `test-${cartId}`,
        seenTotal: cart.pricing.total,
        contact: { name: "Buyer", email, phone: "0912345678" },
        delivery: ADDRESS,
        locale: "zh-TW",
      }),
    );
    const started = done(await startPayment(context, { orderId: placed.orderId }));
    await goToGateway(method, started.tradeNumber, started.amount);
    return {
      customerId,
      orderId: placed.orderId,
      number: placed.number,
      token: placed.accessToken,
      tradeNumber: started.tradeNumber,
      total: placed.total,
    };
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
    const { action, fields } = checkout.request;
    const body = new URLSearchParams(
      fields.map(({ name, value }): [string, string] => [name, value]),
    );
    const answer = await fetch(action, { method: "POST", body, redirect: "manual" });
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

const ADDRESS = {
  kind: "ADDRESS",
  recipient: "Buyer",
  phone: "0912345678",
  postalCode: "100",
  city: "臺北市",
  district: "中正區",
  street: "測試路 1 號",
} as const;
