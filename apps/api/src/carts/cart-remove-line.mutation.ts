import { removeCartLine } from "@8521/engine/commands";
import { changeCart } from "./change-cart.ts";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { CartPayload } from "./cart.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

@Resolver()
export class CartRemoveLineMutation {
  @Mutation(() => CartPayload, { description: "Takes a line out." })
  cartRemoveLine(
    @Ctx() c: Context,
    @Arg("lineId", () => ID, { description: "Global id of the line." }) lineId: string,
  ) {
    return changeCart(c, (cart) =>
      removeCartLine(c.command, { ...cart, lineId: idOf("CartLine", lineId) }),
    );
  }
}
