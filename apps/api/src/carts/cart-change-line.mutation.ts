import { changeCartLine } from "@8521/engine/commands";
import { changeCart } from "./change-cart.ts";
import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import { CartPayload } from "./cart.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

@Resolver()
export class CartChangeLineMutation {
  @Mutation(() => CartPayload, { description: "Changes how many of a line." })
  cartChangeLine(
    @Ctx() c: Context,
    @Arg("lineId", () => ID, { description: "Global id of the line." }) lineId: string,
    @Arg("quantity", () => Int, { description: "How many from now on, at least 1." })
    quantity: number,
  ) {
    return changeCart(c, (cart) =>
      changeCartLine(c.command, { ...cart, lineId: idOf("CartLine", lineId), quantity }),
    );
  }
}
