import type { ApolloServerPlugin } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  OperationTypeNode,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { Context } from "../ground/context.ts";

/** Compiled queries that are kept: a shop's screens are some sixty. The one that was asked least recently goes first. */
const COMPILED_MAX = 300;

type Run = CompiledQuery["query"];

/** How often a document was asked, and what it was compiled to; null when it can't be. */
interface Asked {
  times: number;
  readonly runs: Map<string | null, Run | null>;
}

/**
 * Runs queries that are asked again and again as compiled functions. What compiling can't do, and whatever meets an
 * error, is run by GraphQL's own executor, which tells errors the way everybody expects; so only queries are compiled,
 * which may run twice. Documents were parsed, validated and counted before, and compiling is not to be had by asking once.
 */
export function compiledQueries(
  schema: GraphQLSchema,
  compiledAfter: number,
): ApolloServerPlugin<Context> {
  const asked = new WeakMap<DocumentNode, Asked>();
  const compiled = new Set<DocumentNode>();
  const runOf = (document: DocumentNode, operationName: string | null): Run | null => {
    const known = asked.get(document) ?? { times: 0, runs: new Map() };
    asked.set(document, known);
    if (known.times++ < compiledAfter) return null;
    compiled.delete(document);
    compiled.add(document);
    const run = known.runs.get(operationName) ?? compile(schema, document, operationName);
    known.runs.set(operationName, run);
    forgetOldest(compiled, asked);
    return run;
  };
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          if (operation.operation !== OperationTypeNode.QUERY) return null;
          const run = runOf(document, request.operationName ?? null);
          const result = run && (await run(undefined, contextValue, request.variables ?? {}));
          if (!result || result.errors) return null;
          const { data } = result as ExecutionResult<Record<string, unknown>>;
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: "single", singleResult: { data: data ?? null } },
          };
        },
      };
    },
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): Run | null {
  const made = compileQuery(schema, document, operationName ?? undefined, {
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(made) ? made.query : null;
}

function forgetOldest(compiled: Set<DocumentNode>, asked: WeakMap<DocumentNode, Asked>): void {
  for (const oldest of compiled) {
    if (compiled.size <= COMPILED_MAX) return;
    compiled.delete(oldest);
    asked.delete(oldest);
  }
}
