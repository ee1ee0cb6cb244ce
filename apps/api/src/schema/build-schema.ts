import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchema, type AuthChecker } from "type-graphql";
import type { Context } from "../ground/context.ts";
import type { Permission } from "../members/viewer.type.ts";
import { operations } from "./operations.ts";
import { standAloneTypes } from "./stand-alone-types.ts";

/** A field that names permissions is for those who have them all. */
const hasPermission: AuthChecker<Context, Permission> = ({ context }, permissions) =>
  permissions.every((permission) => context.viewer?.permissions.has(permission));

let built: Promise<GraphQLSchema> | undefined;

/** The schema, from the classes of every chapter. Built once a process. */
export function apiSchema(): Promise<GraphQLSchema> {
  return (built ??= buildSchema({
    resolvers: [...operations] as never,
    orphanedTypes: standAloneTypes,
    authChecker: hasPermission as never,
    validate: false,
  }));
}
