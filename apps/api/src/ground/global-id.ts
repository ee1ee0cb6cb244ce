import { GraphQLError } from "graphql";

// Events carry the same ids as the API.
export { globalId } from "@8521/engine/commands";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a global id names, or null when it is none. */
export function readGlobalId(text: string): { readonly type: string; readonly id: string } | null {
  const [type, id, ...rest] = Buffer.from(text, "base64url").toString().split(":");
  return type && id && rest.length === 0 && UUID.test(id) ? { type, id } : null;
}

/**
 * The uuid in a global id of this type.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when it is of another type or no id at all: a mistake in the caller's program.
 */
export function idOf(type: string, text: string): string {
  const read = readGlobalId(text);
  if (read?.type !== type)
    throw new GraphQLError(`This is not the id of a ${type}.`, {
      extensions: { code: "BAD_USER_INPUT" },
    });
  return read.id;
}

export function idsOf(type: string, texts: readonly string[] | null | undefined): string[] {
  return (texts ?? []).map((text) => idOf(type, text));
}
