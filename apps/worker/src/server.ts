import { createServer, type Server } from "node:http";
import { mailboxPage, mailPage } from "./mailbox/mailbox-page.ts";
import type { Work } from "./work.ts";

/** Health for whoever watches the worker, and in development the mailbox. */
export function workerServer(work: Work, hasMailbox: boolean): Server {
  return createServer((request, response) => {
    void answer(work, hasMailbox, request.url ?? "/").then(
      ({ status, type, body }) =>
        response.writeHead(status, { "content-type": `${type}; charset=utf-8` }).end(body),
      () => response.writeHead(500).end(),
    );
  });
}

async function answer(work: Work, hasMailbox: boolean, url: string) {
  const html = (body: string | null) =>
    body === null
      ? { status: 404, type: "text/plain", body: "Not found" }
      : { status: 200, type: "text/html", body };
  if (url === "/health") {
    const isHealthy = await work.shop.isHealthy();
    return {
      status: isHealthy ? 200 : 503,
      type: "application/json",
      body: JSON.stringify({ ok: isHealthy }),
    };
  }
  if (hasMailbox && url === "/mailbox") return html(await mailboxPage(work.shop.orm.em.fork()));
  const [, id] = /^\/mailbox\/([^/]+)$/.exec(url) ?? [];
  if (hasMailbox && id) return html(await mailPage(work, id));
  return html(null);
}
