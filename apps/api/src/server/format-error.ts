import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { AuthenticationError, AuthorizationError } from "type-graphql";
import type { FastifyBaseLogger } from "fastify";
import type { Context } from "../ground/context.ts";

/** What an error is called, for programs. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): string {
  const original = unwrapResolverError(error);
  if (original instanceof AuthenticationError) return "UNAUTHENTICATED";
  if (original instanceof AuthorizationError) return "FORBIDDEN";
  const code = formatted.extensions?.code;
  return typeof code === "string" ? code : "INTERNAL_SERVER_ERROR";
}

/** Errors are for the unexpected, for missing rights and for limits: a code, and nothing of our inside. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const code = codeOf(formatted, error);
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return {
    ...formatted,
    message:
      code === "INTERNAL_SERVER_ERROR"
        ? "Something unexpected happened. Please try again; the request id helps us find it."
        : formatted.message,
    extensions: { ...extensions, code },
  };
}

/** Logs what was unexpected, with the request id and the path: never variables, codes or tokens. */
export function logUnexpected(log: FastifyBaseLogger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, operationName }) {
          for (const error of errors.filter(isUnexpected)) {
            const cause = unwrapResolverError(error);
            log.error(
              {
                requestId: contextValue?.requestId,
                operation: operationName,
                path: error.path?.join("."),
                error:
                  cause instanceof Error
                    ? {
                        name: cause.name,
                        message: firstLine(cause.message),
                        stack: framesOf(cause),
                      }
                    : null,
              },
              "unexpected error",
            );
          }
        },
      };
    },
  };
}

/** The database adds the failing row after the first line: people's data stays out of the log. */
const firstLine = (message: string): string => message.split("\n")[0]!.slice(0, 300);

function isUnexpected(error: GraphQLError): boolean {
  const original = unwrapResolverError(error);
  if (original instanceof AuthenticationError || original instanceof AuthorizationError)
    return false;
  return error.extensions.code === undefined || error.extensions.code === "INTERNAL_SERVER_ERROR";
}

/** Where it happened; the stack's head repeats the message with all its lines. */
function framesOf({ stack = "" }: Error): string[] {
  return stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "));
}
