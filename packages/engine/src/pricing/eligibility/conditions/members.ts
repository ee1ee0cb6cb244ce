import { type Fields, listIn, onlyFields, refuse } from "../../rules/fields.ts";

/** Checks the members of an ALL or ANY group. An empty group says nothing and is refused. */
export function checkMembers(
  fields: Fields,
  nested: (value: unknown, at: (string | number)[]) => void,
): void {
  onlyFields(fields, ["type", "of"]);
  const members = listIn(fields, "of", { max: 100 });
  if (members?.length === 0) refuse(fields, "of", "TOO_FEW", "must have at least one condition");
  members?.forEach((member, index) => nested(member, ["of", index]));
}
