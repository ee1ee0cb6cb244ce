import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../ground/context.ts";

/** Tells browsers and proxies to keep no answer: each is one person's, at one moment. */
export function neverKept(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          response.http.headers.set("cache-control", "no-store");
        },
      };
    },
  };
}
