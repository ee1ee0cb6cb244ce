/** What admins look at again and again. */
import { defineEntity, p } from "@mikro-orm/core";
import { AuthUser } from "./people.ts";
import { id, json, now, oneOf, text } from "./columns.ts";

const SavedViewSchema = defineEntity({
  name: "SavedView",
  tableName: "saved_view",
  properties: {
    id: id(),
    userId: () => p.manyToOne(AuthUser).mapToPk().joinColumn("user_id"),
    list: oneOf("VOUCHERS"),
    name: text(),
    search: json<{ readonly [key: string]: string }>(),
    createdAt: now(),
  },
});
/** Filters of a list under a name, of one admin. */
export class SavedView extends SavedViewSchema.class {}
SavedViewSchema.setClass(SavedView);
