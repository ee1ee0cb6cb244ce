import http from "node:http";

/** One HTTP answer, and how long it took. */
export interface Timed {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

/** Posts GraphQL from one address of this machine (127.0.0.0/8), so that the server sees different callers. */
export function caller(url: string, address: string) {
  const agent = new http.Agent({ keepAlive: true, localAddress: address });
  return {
    ask: (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Timed> =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const request = http.request(
          url,
          {
            method: "POST",
            agent,
            headers: {
              "content-type": "application/json",
              "content-length": Buffer.byteLength(body),
              ...headers,
            },
          },
          (response) => {
            let text = "";
            response.setEncoding("utf8");
            response.on("data", (piece: string) => (text += piece));
            response.on("end", () =>
              resolve({ status: response.statusCode ?? 0, text, ms: performance.now() - began }),
            );
            response.on("error", reject);
          },
        );
        request.on("error", reject);
        request.end(body);
      }),
    close: () => agent.destroy(),
  };
}
