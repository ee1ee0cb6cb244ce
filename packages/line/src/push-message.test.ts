import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { outcomeOf, pushMessage } from "./push-message.ts";

/** LINE as its documentation has it: a retry key counts once. */
const accepted = new Set<string>();
const came: { headers: http.IncomingHttpHeaders; body: unknown }[] = [];
let answers: (number | "SILENCE")[] = [];
const line = http.createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (piece: string) => (body += piece));
  request.on("end", () => {
    came.push({ headers: request.headers, body: JSON.parse(body) });
    const key = String(request.headers["x-line-retry-key"]);
    const answer = answers.shift() ?? 200;
    const isKnown = accepted.has(key);
    if (answer === 200 || answer === "SILENCE") accepted.add(key);
    if (answer !== "SILENCE") response.writeHead(isKnown ? 409 : answer).end("{}");
  });
});
let host: string;
beforeAll(async () => {
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  host = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
});
afterAll(() => {
  line.closeAllConnections();
  line.close();
});
beforeEach(() => {
  came.length = 0;
  answers = [];
});

const retryKey = "019aa3c2-7d0e-7c55-9f2b-6d1f6c0a9e11";
const push = (timeoutMs = 2_000) =>
  pushMessage(
    { accessToken: "channel-token", host },
    { to: `U${"0".repeat(32)}`, text: "您好", retryKey, timeoutMs },
  );

it("a try that was taken and not answered is not sent twice", async () => {
  answers = [500, "SILENCE", 200];
  expect(await push()).toEqual({ kind: "LATER", failure: "HTTP_500" });
  expect(await push(200)).toEqual({ kind: "LATER", failure: "NO_ANSWER" });
  expect(await push()).toEqual({ kind: "ACCEPTED" });
  expect(new Set(came.map(({ headers }) => headers["x-line-retry-key"]))).toEqual(
    new Set([retryKey]),
  );
  expect(came[0]!.headers.authorization).toBe("Bearer channel-token");
  expect(came[0]!.body).toEqual({
    to: `U${"0".repeat(32)}`,
    messages: [{ type: "text", text: "您好" }],
  });
});

it.each([
  [200, "{}", "ACCEPTED"],
  [409, "{}", "ACCEPTED"],
  [500, "", "LATER"],
  [503, "", "LATER"],
  [429, '{"message":"The API rate limit has been exceeded."}', "LATER"],
  [429, '{"message":"You have reached your monthly limit."}', "QUOTA"],
  [400, '{"message":"Failed to send messages"}', "REFUSED"],
  [401, "", "REFUSED"],
  [403, "", "REFUSED"],
])("%d %s: %s", (status, body, kind) => {
  expect(outcomeOf(status, body).kind).toBe(kind);
});
