import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLSchema, separateOperations } from "graphql";
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

/** Refuses what costs too much before it runs, and tells every caller what theirs cost. */
export function queryCost(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let cost = 0;
      return {
        async didResolveOperation({ request, document, operationName }) {
          const query = (operationName && separateOperations(document)[operationName]) || document;
          cost = getComplexity({
            schema,
            query,
            variables: request.variables ?? {},
            estimators: [estimate],
          });
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
