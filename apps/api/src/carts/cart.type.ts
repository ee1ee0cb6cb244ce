import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { OpenCartOf, CartLineOf } from "./open-cart.ts";
import { CartPricing, PricedLine } from "./pricing.type.ts";
import { usableVouchers } from "./usable-vouchers.ts";
import { Product } from "../catalogue/product.type.ts";
import { Variant } from "../catalogue/variant.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Money, money } from "../ground/money.type.ts";
import { Node } from "../ground/node.type.ts";
import { MemberVoucher } from "../members/member-voucher.type.ts";
import { Problem, OutOfStock } from "../problems/problem.type.ts";
import { paymentOptions, shippingOptions } from "../shop/payment-options.ts";
import { PaymentMethod, PaymentMethodOption, ShippingMethodOption } from "../shop/shop.type.ts";

@ObjectType("Cart", {
  implements: Node,
  description: "Goods and courses somebody is about to buy.",
})
export class Cart {
  readonly row: OpenCartOf;
  constructor(row: OpenCartOf) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Cart", this.row.cartId);
  }
  @Field(() => Int, { description: "Grows with each change." })
  get version() {
    return this.row.priced.then((cart) => cart.version);
  }
  @Field(() => [CartLine], { description: "The lines, oldest first." })
  get lines() {
    return this.row.lines();
  }
  @Field(() => Int, { description: "How many pieces in all." })
  get quantity() {
    return this.row.priced.then((cart) => cart.lines.reduce((sum, line) => sum + line.quantity, 0));
  }
  @Field(() => Boolean, {
    description: "True when goods are there: an address or a store is needed.",
  })
  get needsShipping() {
    return this.row.priced.then((cart) => cart.needsDelivery);
  }
  @Field(() => Boolean, { description: "True when a course is there: an account is needed." })
  get needsAccount() {
    return this.row.priced.then((cart) => cart.needsAccount);
  }
  @Field(() => String, {
    nullable: true,
    description: "The chosen shipping method's code; null when none is chosen.",
  })
  get shippingMethod() {
    return this.row.priced.then((cart) => cart.shippingMethod);
  }
  @Field(() => PaymentMethod, {
    nullable: true,
    description: "The chosen way to pay; null when none is chosen.",
  })
  get paymentMethod() {
    return this.row.priced.then((cart) => cart.paymentMethod as PaymentMethod | null);
  }
  @Field(() => [PaymentMethodOption], {
    description: "The ways to pay, judged for this cart's total.",
  })
  paymentMethods(@Ctx() c: Context) {
    return this.row.priced.then((cart) => paymentOptions(c, cart.pricing.total));
  }
  @Field(() => [ShippingMethodOption], {
    description: "The ways to send this cart's goods; empty for courses only.",
  })
  shippingMethods(@Ctx() c: Context) {
    return this.row.priced.then((cart) => (cart.needsDelivery ? shippingOptions(c) : []));
  }
  @Field(() => CartPricing, {
    description: "What it costs, and why. Computed by the engine at this moment.",
  })
  get pricing() {
    return this.row.pricing();
  }
  @Field(() => [MemberVoucher], {
    description:
      "Vouchers of the signed-in member that could be tapped; those entered already are left out.",
  })
  usableVouchers(@Ctx() c: Context) {
    return usableVouchers(c, this.row);
  }
  @Field(() => [OutOfStock], {
    description: "Lines that can't be ordered as they are: too many, or gone.",
  })
  get stockProblems() {
    return this.row.stockProblems();
  }
}

@ObjectType("CartLine", { implements: Node, description: "One line of a cart." })
export class CartLine {
  readonly row: CartLineOf;
  constructor(row: CartLineOf) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("CartLine", this.row.facts.lineId);
  }
  @Field(() => Variant, { description: "The variant." })
  variant(@Ctx() c: Context) {
    return c.load.variant.get(this.row.facts.variantId);
  }
  @Field(() => Product, { description: "The product." })
  product(@Ctx() c: Context) {
    return c.load.product.get(this.row.facts.productId);
  }
  @Field(() => Int, { description: "How many." })
  get quantity() {
    return this.row.facts.quantity;
  }
  @Field(() => Money, {
    description: "List price of one piece when it was last seen by the shopper.",
  })
  unitPriceSeen(@Ctx() c: Context) {
    return money(c, this.row.unitPriceSeen);
  }
  @Field(() => PricedLine, { description: "What this line costs now, and why." })
  get priced() {
    return this.row.priced;
  }
}

@ObjectType("CartPayload", { description: "An answer with a cart." })
export class CartPayload {
  @Field(() => Cart, {
    nullable: true,
    description: "The cart as it is now; null only when there is none.",
  })
  cart!: Cart | null;
  @Field(() => [Problem], { description: "Why the change was not made; empty when it was." })
  problems!: Problem[];
  @Field(() => String, {
    nullable: true,
    description:
      "For integrators without cookies: send the header `cartToken` (any word at first) and keep sending what is answered here when a cart was made.",
  })
  cartToken!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "True when entering this code replaced another of an affiliate; the label of the one that left.",
  })
  replacedCode!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The label of the code that was entered, when it was merged into another one: that one is in the cart.",
  })
  enteredAlias!: string | null;
}
