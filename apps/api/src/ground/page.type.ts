import { Field, InputType, ObjectType } from "type-graphql";

@ObjectType("PageInfo", { description: "Where a page of a list ends, and whether there is more." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether another page follows." }) hasNextPage!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "Pass as `after` to get the next page. Null when the page is empty.",
  })
  endCursor!: string | null;
}

@InputType("DayRange", { description: "A range of days in the shop's zone, both inclusive." })
export class DayRange {
  @Field(() => String, { description: "First day, `YYYY-MM-DD`." }) from!: string;
  @Field(() => String, { description: "Last day, `YYYY-MM-DD`." }) to!: string;
}
