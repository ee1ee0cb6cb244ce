import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { CartCode } from "../carts/cart-code.type.ts";
import { Money } from "../ground/money.type.ts";
import { Problem } from "../problems/problem.type.ts";

@InputType("CheckVoucherInput", { description: "A code, and what it would be used for." })
export class CheckVoucherInput {
  @Field(() => String, {
    description: "The code as typed or pasted; case, spaces and dashes do not matter.",
  })
  code!: string;
  @Field(() => [BasketLineInput], {
    nullable: true,
    description:
      "Goods that are in no cart. Absent: the cart of this request; without one, nothing is bought.",
  })
  lines?: BasketLineInput[] | null;
  @Field(() => String, {
    nullable: true,
    description: "The shipping method of `lines`, by code. Ignored for a cart, which has its own.",
  })
  shippingMethod?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The payment method of `lines`. Ignored for a cart, which has its own.",
  })
  paymentMethod?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "E-mail of who would use it, when known: limits per customer count by it.",
  })
  email?: string | null;
  @Field(() => String, { nullable: true, description: "Their phone number, for the same." })
  phone?: string | null;
}

@InputType("BasketLineInput", { description: "So many of one thing." })
export class BasketLineInput {
  @Field(() => ID, { description: "Global id of the variant." }) variantId!: string;
  @Field(() => Int, { description: "From 1 to 9,999." }) quantity!: number;
}

@ObjectType("VoucherCheck", { description: "What a code would do." })
export class VoucherCheck {
  @Field(() => Boolean, { description: "Whether it lowers the price as things stand." })
  isValid!: boolean;
  @Field(() => CartCode, {
    nullable: true,
    description:
      "The code with what it takes off, what it waits for, or what keeps it out; null when it is refused, and `problems` says why.",
  })
  code!: typeof CartCode | null;
  @Field(() => Money, {
    nullable: true,
    description: "The whole price with it, other discounts counted; null when it is refused.",
  })
  total!: Money | null;
  @Field(() => [Problem], {
    description:
      "Why it is refused. An unknown code, one that is off and one that is somebody else's say the same.",
  })
  problems!: Problem[];
}
