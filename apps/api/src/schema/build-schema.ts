import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchema, type AuthChecker } from "type-graphql";
import type { Context } from "../ground/context.ts";
import type { Permission } from "../members/viewer.type.ts";
import { operations } from "./operations.ts";
import { standAloneTypes } from "./stand-alone-types.ts";

/** A field that names permissions is for those who have them all; `TILL` is what a till's key opens. */
const hasPermission: AuthChecker<Context, Permission | "TILL"> = ({ context }, permissions) =>
  permissions.every((permission) =>
    permission === "TILL" ? context.till !== null : context.viewer?.permissions.has(permission),
  );

let built: Promise<GraphQLSchema> | undefined;

/** The schema, from the classes of every chapter. Built once a process. */
export function apiSchema(): Promise<GraphQLSchema> {
  return (built ??= buildSchema({
    resolvers: [...operations] as never,
    orphanedTypes: standAloneTypes,
    authChecker: hasPermission as never,
    validate: false,
  }).then(describeRoots));
}

/** The library has no place for these two. */
function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = "Everything that can be read.";
  if (mutation)
    mutation.description =
      "Everything that can be changed. Each answer has the thing as it is now and `problems`; GraphQL `errors` are for the unexpected, for missing rights and for limits.";
  return schema;
}
