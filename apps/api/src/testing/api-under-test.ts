import { countQueries, type CountedQueries } from "@8521/database/testing";
import type { FastifyInstance } from "fastify";
import { randomBytes } from "node:crypto";
import { buildServer, type LogStream } from "../server/build-server.ts";
import { openApiShop, type ApiShop } from "../server/open-api-shop.ts";
import { onServer } from "./world-setup.ts";

/** One GraphQL answer. */
export interface Answer {
  readonly status: number;
  // Tests read what they asked for; the schema is checked elsewhere.
  readonly data: any;
  readonly errors:
    | readonly { readonly message: string; readonly extensions: Record<string, any> }[]
    | undefined;
  readonly extensions: Record<string, any> | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Somebody who asks: keeps cookies like a browser. */
export class Client {
  readonly #server: FastifyInstance;
  readonly #cookies = new Map<string, string>();
  readonly #headers: Record<string, string>;

  constructor(server: FastifyInstance, headers: Record<string, string> = {}) {
    this.#server = server;
    this.#headers = headers;
  }

  /** Asks GraphQL. */
  async ask(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.request("POST", "/graphql", {
      headers: { "content-type": "application/json", ...headers },
      payload: JSON.stringify({ query, variables }),
    });
    const body = answer.json();
    return { status: answer.statusCode, headers: answer.headers, ...body };
  }

  /** Any request. */
  async request(
    method: "GET" | "POST",
    url: string,
    options: { readonly headers?: Record<string, string>; readonly payload?: string } = {},
  ) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.#server.inject({
      method,
      url,
      headers: { ...this.#headers, ...(cookie ? { cookie } : {}), ...options.headers },
      ...(options.payload === undefined ? {} : { payload: options.payload }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === "") this.#cookies.delete(name);
      else this.#cookies.set(name, encodeURIComponent(value));
    }
    return answer;
  }
}

/** A running API on its own copy of the demo world. */
export interface ApiUnderTest {
  readonly shop: ApiShop;
  readonly server: FastifyInstance;
  readonly databaseUrl: string;
  /** Somebody new; `demo` names a demo identity. */
  client(demo?: "admin" | "customer" | "affiliate", headers?: Record<string, string>): Client;
  /** Statements that `work` sends through the ORM. */
  count<T>(work: () => Promise<T>): Promise<CountedQueries<T>>;
  close(): Promise<void>;
}

/** Clones the world and opens the API on it. */
export async function openApiUnderTest(
  env: Record<string, string> = {},
  now?: () => Date,
  log?: LogStream,
): Promise<ApiUnderTest> {
  const world = process.env.API_WORLD;
  if (!world) throw new Error("No demo world: run these tests with apps/api/vitest.config.ts");
  const name = `api_${process.pid}_${randomBytes(4).toString("hex")}`;
  const template = new URL(world).pathname.slice(1);
  await onServer(world, `create database ${name} template ${template} strategy file_copy`);
  const url = new URL(world);
  url.pathname = `/${name}`;
  const shop = await openApiShop(
    { DATABASE_URL: url.href, DEMO: "1", LOG_LEVEL: "silent", ...env },
    now,
  );
  const server = await buildServer(shop, log);
  return {
    shop,
    server,
    databaseUrl: url.href,
    client: (demo, headers = {}) =>
      new Client(server, { ...(demo ? { "x-demo-identity": demo } : {}), ...headers }),
    count: (work) => countQueries(shop.orm, work),
    close: async () => {
      await server.close();
      await onServer(world, `drop database if exists ${name} with (force)`);
    },
  };
}
