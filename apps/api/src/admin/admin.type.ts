import { ObjectType } from "type-graphql";

@ObjectType("Admin", {
  description: "The shop's back office. An admin of one partner sees that partner's rows.",
})
export class Admin {}
