import { ApolloServerPluginLandingPageLocalDefault } from "@apollo/server/plugin/landingPage/default";
import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../ground/context.ts";
import { exampleDocument, exampleTabs } from "./examples.ts";

/** Apollo Sandbox as the landing page, with the example operations in place. Needs the internet; /graphiql does not. */
export function sandbox(): ApolloServerPlugin<Context> {
  const first = exampleTabs()[0];
  return ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false, endpointIsEditable: true },
    includeCookies: true,
    document: exampleDocument(),
    variables: first ? first.variables : {},
  }) as ApolloServerPlugin<Context>;
}
