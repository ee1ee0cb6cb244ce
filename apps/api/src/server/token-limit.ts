import type { FastifyInstance } from "fastify";

export const TOKENS_MAX = 3_000;

/** Names, punctuation, strings and numbers: roughly GraphQL's tokens, counted without building a tree. */
const TOKEN =
  /"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|[_A-Za-z][_0-9A-Za-z]*|-?\d[\d.eE+-]*|\.\.\.|[!$&()=@[\]{|}:]/g;

/** Counts before anything is parsed, so that a huge document costs nothing; answers 400. */
export function limitTokens(server: FastifyInstance): void {
  server.addHook("preHandler", async (request, reply) => {
    if (!request.url.startsWith("/graphql")) return;
    if (!isTooLong(documentOf(request))) return;
    await reply.code(400).send({
      errors: [
        {
          message: `A document has at most ${TOKENS_MAX} tokens.`,
          extensions: { code: "QUERY_TOO_LONG", requestId: request.id },
        },
      ],
    });
  });
}

function documentOf(request: { readonly body: unknown; readonly query: unknown }): string {
  const { query } = (request.body ?? request.query ?? {}) as { readonly query?: unknown };
  return typeof query === "string" ? query : "";
}

function isTooLong(document: string): boolean {
  // Every token has a character at least.
  if (document.length <= TOKENS_MAX) return false;
  let count = 0;
  for (const _ of document.matchAll(TOKEN)) if (++count > TOKENS_MAX) return true;
  return false;
}
