import { randomUUID } from "node:crypto";
import { globalId } from "../scene/global-id.ts";
import { Client, NoAnswer } from "./client.ts";
import type { Person } from "./person.ts";
import type { Answer } from "./told.ts";

/** What goes into a cart. */
export interface Basket {
  readonly lines: readonly (readonly [variantId: string, quantity: number])[];
  readonly codes?: readonly string[];
}

const ADD = `mutation ($variantId: ID!, $quantity: Int!) {
  cartAddLine(variantId: $variantId, quantity: $quantity) { cartToken problems { code } }
}`;
const APPLY = `mutation ($code: String!) { cartApplyCode(code: $code) { problems { code } } }`;
const CHOOSE = `mutation { cartChooseShipping(method: "HOME") { problems { code } } }`;
const LOOK = `{ cart { pricing { total { amount } } } }`;
const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { number total { amount } } token problems { code } }
}`;

/** An order somebody was told of. */
export interface Placed {
  readonly number: string;
  /** Opens the order's page. */
  readonly token: string | null;
}

/** Somebody with a cart, by the public API alone. */
export class Shopper {
  readonly client: Client;
  readonly person: Person;
  #total = "0";

  constructor(client: Client, person: Person) {
    this.client = client;
    this.person = person;
  }

  /** Fills a new cart; nothing is killed meanwhile. */
  async fill({ lines, codes = [] }: Basket): Promise<void> {
    // Any word at first: it says that the token is wanted in the answer instead of a cookie.
    this.client.carry("cartToken", "new");
    for (const [variantId, quantity] of lines) {
      const id = globalId("Variant", variantId);
      const { cartAddLine } = await this.client.ask(ADD, { variantId: id, quantity });
      if (cartAddLine.cartToken) this.client.carry("cartToken", cartAddLine.cartToken);
    }
    for (const code of codes) await this.client.ask(APPLY, { code });
    await this.client.ask(CHOOSE, {});
    await this.look();
  }

  /** Sees what the cart costs now. */
  async look(): Promise<void> {
    const { cart } = await this.client.ask(LOOK, {});
    if (cart) this.#total = cart.pricing.total.amount;
  }

  /** Places the cart under one key, asking again until somebody answers. */
  async place(key: string, first?: number): Promise<{ answer: Answer; order: Placed | null }> {
    try {
      const { placeOrder } = await this.client.ask(PLACE, { input: this.#input(key) }, first);
      const { order, token, problems } = placeOrder;
      if (!order) {
        const codes = problems.map(({ code }: { code: string }) => code);
        return { answer: { kind: "REFUSED", codes }, order: null };
      }
      const { number } = order;
      const total = Math.round(Number(order.total.amount));
      return { answer: { kind: "PLACED", number, total }, order: { number, token } };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return { answer: { kind: "NOTHING" }, order: null };
    }
  }

  #input(key: string) {
    const { name, email, phone } = this.person;
    return {
      contact: { name, email, phone },
      address: {
        recipient: name,
        phone,
        postalCode: "100",
        city: "臺北市",
        district: "中正區",
        street: "重慶南路一段 122 號",
      },
      paymentMethod: "ATM",
      expectedTotal: this.#total,
      idempotencyKey: key,
      note: key,
    };
  }
}

/** A key as clients make it: new for each wish, the same for each try. */
export const newKey = (): string => `wish-${randomUUID()}`;
