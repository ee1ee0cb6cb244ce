import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import type { FastifyInstance } from "fastify";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { exampleTabs } from "./examples.ts";

interface Page {
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

/** A bundled GraphiQL that works without the internet; its page is large, so it is compressed once and kept. */
export function serveGraphiql(server: FastifyInstance): void {
  let page: Promise<Page> | undefined;
  server.get("/graphiql", async (request, reply) => {
    const { plain, gzip, brotli } = await (page ??= makePage());
    const accepted = String(request.headers["accept-encoding"] ?? "");
    reply.type("text/html; charset=utf-8").header("vary", "accept-encoding");
    reply.header("cache-control", "no-cache");
    if (accepted.includes("br")) return reply.header("content-encoding", "br").send(brotli);
    if (accepted.includes("gzip")) return reply.header("content-encoding", "gzip").send(gzip);
    return reply.send(plain);
  });
}

async function makePage(): Promise<Page> {
  const plain = Buffer.from(
    renderGraphiQL({
      endpoint: "/graphql",
      title: "8521 API",
      credentials: "same-origin",
      defaultTabs: exampleTabs().map(({ query, variables, headers }) => ({
        query,
        variables: JSON.stringify(variables, null, 2),
        headers: JSON.stringify(headers, null, 2),
      })),
    } as never),
  );
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(plain),
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  ]);
  return { plain, gzip: zipped, brotli };
}
