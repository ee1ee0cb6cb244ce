import http from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";

/** A request to be sent again and again. */
export interface Load {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What one connection sends instead, again and again in this order: bodies and headers of its own. */
  readonly each?: (connection: number) => readonly Omit<Load, "url" | "each">[];
}

export const CONNECTIONS = 16;
const SECONDS = 4;
const RUNS = 3;

/** Requests a second that a server answers with 2xx, one number a run. Fails when an answer is not 2xx. */
export async function requestsPerSecond(load: Load, times = RUNS): Promise<number[]> {
  const runs: number[] = [];
  await once(load, 2);
  for (let run = 0; run < times; run++) runs.push(await once(load, SECONDS));
  return runs;
}

async function once(load: Load, duration: number): Promise<number> {
  let connection = 0;
  const result = await autocannon({
    url: load.url,
    method: "POST",
    body: load.body,
    headers: { ...load.headers },
    connections: CONNECTIONS,
    duration,
    setupClient: (client) => {
      const requests = load.each?.(connection++);
      if (!requests) return;
      client.setRequests(
        requests.map(({ body, headers }) => ({ method: "POST", body, headers: { ...headers } })),
      );
    },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} requests failed`);
  return result["2xx"] / result.duration;
}

/** The limit of the same run: a bare `node:http` server that reads the request and answers the very same bytes. */
export async function rawHttpLimit(load: Load, answer: string): Promise<number[]> {
  const bytes = Buffer.from(answer);
  const server = http.createServer((request, response) => {
    request
      .on("data", () => {})
      .on("end", () => {
        response
          .writeHead(200, { "content-type": "application/json", "content-length": bytes.length })
          .end(bytes);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await requestsPerSecond({ ...load, url: `http://127.0.0.1:${port}/` });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
