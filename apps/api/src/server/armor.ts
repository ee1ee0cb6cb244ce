import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { ApolloServerPlugin } from "@apollo/server";
import type { ValidationRule } from "graphql";
import type { Context } from "../ground/context.ts";

export const DEPTH_MAX = 14;
export const ALIASES_MAX = 30;

/** Limits that are known before anything is resolved: depth, aliases, directives, length. Cost has its own. */
export function armor(): {
  readonly plugins: ApolloServerPlugin<Context>[];
  readonly validationRules: ValidationRule[];
} {
  const shield = new ApolloArmor({
    maxDepth: { n: DEPTH_MAX },
    maxAliases: { n: ALIASES_MAX },
    maxDirectives: { n: 50 },
    // The token limit is ours (see `token-limit.ts`): armor's answers 500. Cost is counted by `query-cost.ts`.
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  });
  const { plugins, validationRules } = shield.protect() as unknown as {
    plugins: ApolloServerPlugin<Context>[];
    validationRules: ValidationRule[];
  };
  return { plugins, validationRules };
}
