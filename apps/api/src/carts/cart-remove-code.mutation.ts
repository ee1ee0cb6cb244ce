import { removeCode } from "@8521/engine/commands";
import { changeCart } from "./change-cart.ts";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { CartPayload } from "./cart.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

@Resolver()
export class CartRemoveCodeMutation {
  @Mutation(() => CartPayload, { description: "Takes a code out." })
  cartRemoveCode(
    @Ctx() c: Context,
    @Arg("voucherId", () => ID, { description: "Global id of the voucher." }) voucherId: string,
  ) {
    return changeCart(c, (cart) =>
      removeCode(c.command, { ...cart, voucherId: idOf("Voucher", voucherId) }),
    );
  }
}
