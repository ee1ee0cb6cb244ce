import type { ApolloServerPlugin } from "@apollo/server";
import {
  type ArgumentNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  separateOperations,
  visit,
} from "graphql";
// Its ESM build imports graphql by files of its own, which would be a second graphql.
import { getComplexity, type ComplexityEstimator } from "graphql-query-complexity/cjs";
import { getNullableType, isListType, isLeafType, getNamedType } from "graphql";
import type { Context } from "../ground/context.ts";
import { badInput, PAGE_MAX } from "../ground/connection.ts";

/** What one operation may cost. A page of 100 orders with lines and pictures costs about 4,000. */
export const COST_MAX = 12_000;
const LIST_GUESS = 8;

/** A field costs one and what is inside it; a list as often as it may have entries. Words and numbers are free. */
const estimate: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const type = getNullableType(field.type);
  if (isLeafType(getNamedType(type))) return 0;
  if (typeof args.first === "number") return 1 + pageSize(args.first) * childComplexity;
  if (Array.isArray(args.ids)) return 1 + args.ids.length * childComplexity;
  // A connection's entries were counted by its `first`.
  if (field.name === "edges" || field.name === "nodes") return 1 + childComplexity;
  return 1 + (isListType(type) ? LIST_GUESS : 1) * childComplexity;
};

function pageSize(first: number): number {
  if (first < 1 || first > PAGE_MAX) throw badInput(`\`first\` is 1 to ${PAGE_MAX}.`);
  return first;
}

type Count = (
  document: DocumentNode,
  operationName: string | null,
  variables: { readonly [name: string]: unknown },
) => number;

/** Counts; remembers what a document costs when its variables can't change that. Apollo keeps the documents. */
function counter(schema: GraphQLSchema): Count {
  const known = new WeakMap<DocumentNode, Map<string | null, number>>();
  const count: Count = (document, operationName, variables) => {
    const query = (operationName && separateOperations(document)[operationName]) || document;
    return getComplexity({ schema, query, variables: { ...variables }, estimators: [estimate] });
  };
  return (document, operationName, variables) => {
    const costs = known.get(document) ?? new Map<string | null, number>();
    const before = costs.get(operationName);
    if (before !== undefined) return before;
    const cost = count(document, operationName, variables);
    if (dependsOnVariables(document)) return cost;
    known.set(document, costs.set(operationName, cost));
    return cost;
  };
}

/** Whether a variable says how long a page is, which ids are asked for, or what is left out. */
function dependsOnVariables(document: DocumentNode): boolean {
  let depends = false;
  const look = (node: ArgumentNode): void => {
    const decides = node.name.value === "first" || node.name.value === "ids";
    if (decides) visit(node.value, { Variable: () => void (depends = true) });
  };
  visit(document, {
    Argument: look,
    Directive: (node) => visit(node, { Variable: () => void (depends = true) }) && undefined,
  });
  return depends;
}

/** Refuses what costs too much before it runs, and tells every caller what theirs cost. */
export function queryCost(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const costs = counter(schema);
  return {
    async requestDidStart() {
      let cost = 0;
      return {
        async didResolveOperation({ request, document, operationName }) {
          cost = costs(document, operationName ?? null, request.variables ?? {});
          if (cost > COST_MAX)
            throw new GraphQLError(
              `This operation costs ${cost}; at most ${COST_MAX} is answered. Ask for fewer or smaller pages.`,
              {
                extensions: {
                  code: "QUERY_TOO_COMPLEX",
                  cost: { requested: cost, maximum: COST_MAX },
                  http: { status: 400 },
                },
              },
            );
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== "single") return;
          response.body.singleResult.extensions = {
            ...response.body.singleResult.extensions,
            cost: { requested: cost, maximum: COST_MAX },
            requestId: contextValue.requestId,
          };
        },
      };
    },
  };
}
