import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type ValidationRule } from "graphql";
import type { Context } from "../ground/context.ts";

export const DEPTH_MAX = 14;
export const ALIASES_MAX = 30;
export const TOKENS_MAX = 3_000;

/** Limits that are known before anything is resolved: depth, aliases, directives, length. Cost has its own. */
export function armor(): {
  readonly plugins: ApolloServerPlugin<Context>[];
  readonly validationRules: ValidationRule[];
} {
  const shield = new ApolloArmor({
    maxDepth: { n: DEPTH_MAX },
    maxAliases: { n: ALIASES_MAX },
    maxDirectives: { n: 50 },
    // The token limit is ours (see `tokenLimit`): armor's answers 500. Cost is counted by `query-cost.ts`.
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  });
  const { plugins, validationRules } = shield.protect() as unknown as {
    plugins: ApolloServerPlugin<Context>[];
    validationRules: ValidationRule[];
  };
  return { plugins: [tokenLimit, ...plugins], validationRules };
}

/** Names, punctuation, strings and numbers: roughly GraphQL's tokens, counted without building a tree. */
const TOKEN =
  /"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|[_A-Za-z][_0-9A-Za-z]*|-?\d[\d.eE+-]*|\.\.\.|[!$&()=@[\]{|}:]/g;

/** Counts before parsing, so that a huge document costs nothing; answers 400. */
const tokenLimit: ApolloServerPlugin<Context> = {
  async requestDidStart({ request }) {
    let count = 0;
    for (const _ of (request.query ?? "").matchAll(TOKEN)) if (++count > TOKENS_MAX) break;
    if (count <= TOKENS_MAX) return {};
    throw new GraphQLError(`A document has at most ${TOKENS_MAX} tokens.`, {
      extensions: { code: "QUERY_TOO_LONG", http: { status: 400 } },
    });
  },
};
