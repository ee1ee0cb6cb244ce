import { createServer, type IncomingMessage, type Server } from "node:http";
import { mailboxPage, mailPage } from "./mailbox/mailbox-page.ts";
import { receiverPage } from "./webhooks/receiver/receiver-page.ts";
import type { Receiver } from "./webhooks/receiver/receiver.ts";
import type { Work } from "./work.ts";

/** What is there in development only. */
export interface DevelopmentPages {
  readonly hasMailbox: boolean;
  readonly receiver: Receiver | null;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const html = (body: string | null): Answer =>
  body === null
    ? { status: 404, type: "text/plain", body: "Not found" }
    : { status: 200, type: "text/html", body };

/** Health for whoever watches the worker, and in development the mailbox and the receiver of webhooks. */
export function workerServer(work: Work, pages: DevelopmentPages): Server {
  return createServer((request, response) => {
    void answer(work, pages, request).then(
      ({ status, type, body }) =>
        response.writeHead(status, { "content-type": `${type}; charset=utf-8` }).end(body),
      () => response.writeHead(500).end(),
    );
  });
}

async function answer(
  work: Work,
  { hasMailbox, receiver }: DevelopmentPages,
  request: IncomingMessage,
): Promise<Answer> {
  const url = request.url ?? "/";
  if (url === "/health") return health(work);
  if (receiver && url.startsWith("/receiver")) return receive(receiver, request, url);
  if (hasMailbox && url === "/mailbox") return html(await mailboxPage(work.shop.orm.em.fork()));
  const [, id] = /^\/mailbox\/([^/]+)$/.exec(url) ?? [];
  if (hasMailbox && id) return html(await mailPage(work, id));
  return html(null);
}

async function health(work: Work): Promise<Answer> {
  const isHealthy = await work.shop.isHealthy();
  const body = JSON.stringify({ ok: isHealthy });
  return { status: isHealthy ? 200 : 503, type: "application/json", body };
}

const BODY_BYTES_MAX = 256 * 1024;

async function receive(receiver: Receiver, request: IncomingMessage, url: string): Promise<Answer> {
  if (request.method !== "POST") return html(receiverPage(receiver.messages));
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > BODY_BYTES_MAX) return { status: 413, type: "text/plain", body: "Too large" };
  }
  const [, wish] = /^\/receiver\/([2-5]\d\d)$/.exec(url) ?? [];
  const headers = request.headers as Record<string, string>;
  const body = Buffer.concat(pieces).toString("utf8");
  const status = receiver.receive(headers, body, wish ? Number(wish) : null);
  return { status, type: "text/plain", body: status === 204 ? "" : String(status) };
}
