/** The typed documents of the web app and the types behind them, generated from `schema.graphql`. */
export { graphql } from "./generated/gql.ts";
export * from "./generated/graphql.ts";
