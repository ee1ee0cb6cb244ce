import type { ApolloServerPlugin } from "@apollo/server";
import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { Context } from "../ground/context.ts";

/** What a till may ask: the catalogue, codes, and its sales. */
const OF_TILLS: ReadonlySet<string> = new Set([
  "__typename",
  "__schema",
  "__type",
  "shop",
  "categories",
  "category",
  "collections",
  "collection",
  "products",
  "product",
  "checkVoucher",
  "tillSale",
]);

/** Refuses whatever else a till's key asks for, before anything of it runs. */
export function tillsOnly(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, document, operation }) {
          if (!contextValue.till || !operation) return;
          const fragments = document.definitions.filter(
            (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
          );
          const foreign = rootFields(operation, fragments).find((name) => !OF_TILLS.has(name));
          if (foreign)
            throw new GraphQLError(`A till's key does not open \`${foreign}\`.`, {
              extensions: { code: "FORBIDDEN" },
            });
        },
      };
    },
  };
}

function rootFields(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): string[] {
  const inside = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return inside(selection.selectionSet);
      const spread = fragments.find(({ name }) => name.value === selection.name.value);
      return spread ? inside(spread.selectionSet) : [];
    });
  return inside(operation.selectionSet);
}
