import type { SavedView as Kept } from "@8521/engine/commands";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { globalId } from "../ground/global-id.ts";
import { JSONObject } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";

/** Lists whose filters can be kept. */
export const ViewedList = { VOUCHERS: "VOUCHERS" } as const;
export type ViewedList = keyof typeof ViewedList;
registerEnumType(ViewedList, {
  name: "ViewedList",
  description: "Lists whose filters can be kept as a view.",
  valuesConfig: { VOUCHERS: { description: "Vouchers: status, discount, affiliate, batch." } },
});

@ObjectType("SavedView", {
  description: "Filters of a list under a name; each admin has their own.",
})
export class SavedView {
  readonly kept: Kept;
  constructor(kept: Kept) {
    this.kept = kept;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("SavedView", this.kept.viewId);
  }
  @Field(() => String, { description: "Its name." })
  get name() {
    return this.kept.name;
  }
  @Field(() => JSONObject, {
    description: 'The filters as the address of the list holds them: `{"status": "ACTIVE"}`.',
  })
  get search() {
    return this.kept.search;
  }
}

@ObjectType("SavedViewsPayload", { description: "An answer with an admin's views of a list." })
export class SavedViewsPayload {
  @Field(() => [SavedView], { description: "All views of the list as they are now, by name." })
  views!: SavedView[];
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
