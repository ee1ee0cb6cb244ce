/** A receiver for tests: real HTTP, answers as it is told, and remembers what came. */
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export type Answering = (received: Received, response: http.ServerResponse) => void | Promise<void>;

export interface TestReceiver {
  readonly url: string;
  readonly received: Received[];
  /** Ends each answer; 204 unless told. */
  answering: Answering;
  close(): Promise<void>;
}

export async function openReceiver(): Promise<TestReceiver> {
  const received: Received[] = [];
  const receiver = {
    received,
    answering: ((_received, response) => void response.writeHead(204).end()) as Answering,
  };
  const server = http.createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const body = Buffer.concat(pieces).toString();
      const one = { path: request.url ?? "", headers: request.headers, body };
      received.push(one);
      void receiver.answering(one, response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}
