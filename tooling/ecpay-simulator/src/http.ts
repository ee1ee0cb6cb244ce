import type { IncomingMessage, ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";

/** A request after reading. */
export interface SimRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** What the path's placeholders stand for, in order. */
  readonly params: readonly string[];
  readonly body: string;
}

/** What goes back. */
export interface SimResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One address and what answers it. `:x` in a path stands for one segment. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly handle: (request: SimRequest) => SimResponse | Promise<SimResponse>;
}

export function htmlResponse(body: string, status = 200): SimResponse {
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body };
}

export function jsonResponse(value: unknown, status = 200): SimResponse {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(value),
  };
}

export function textResponse(body: string, status = 200): SimResponse {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body };
}

export function seeOther(location: string): SimResponse {
  return { status: 303, headers: { location }, body: "" };
}

/** The form of a request; of a repeated name the last. */
export function formOf(request: SimRequest): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(request.body));
}

/** Answers one HTTP exchange from a list of routes. */
export async function answer(
  routes: readonly Route[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await dispatch(routes, incoming);
  outgoing.writeHead(response.status, { "cache-control": "no-store", ...response.headers });
  outgoing.end(response.body);
}

async function dispatch(routes: readonly Route[], incoming: IncomingMessage): Promise<SimResponse> {
  const url = new URL(incoming.url ?? "/", "http://simulator");
  const method = incoming.method ?? "GET";
  for (const route of routes) {
    const params = match(route, method, url.pathname);
    if (!params) continue;
    const body = method === "POST" ? await readText(incoming) : "";
    return route.handle({ method, path: url.pathname, query: url.searchParams, params, body });
  }
  return textResponse("404 Not Found", 404);
}

function match(route: Route, method: string, path: string): string[] | undefined {
  const wanted = route.path.split("/");
  const given = path.split("/");
  if (route.method !== method || wanted.length !== given.length) return undefined;
  const fits = wanted.every((part, at) => part.startsWith(":") || part === given[at]);
  if (!fits) return undefined;
  return given.filter((_, at) => wanted[at]!.startsWith(":")).map(decodeURIComponent);
}
