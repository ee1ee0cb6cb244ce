import { expect, it } from "vitest";
import { signedHeaders } from "../signature.ts";
import { receiverPage } from "./receiver-page.ts";
import { Receiver } from "./receiver.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const body = JSON.stringify({ type: "order.paid", timestamp: "2026-11-21T04:00:00Z", data: {} });
const signed = (messageId: string, at = new Date(), secret = SECRET) =>
  signedHeaders({ messageId, body, secrets: [secret] }, at);

it("takes what is genuine, refuses what is not, and knows what it has seen", () => {
  const receiver = new Receiver(SECRET);
  const other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  const old = new Date(Date.now() - 6 * 60_000);
  expect([
    receiver.receive(signed("a"), body, null),
    receiver.receive(signed("a"), body, 500),
    receiver.receive(signed("b", new Date(), other), body, null),
    receiver.receive(signed("c", old), body, null),
    receiver.receive(signed("d"), body.replace("paid", "eaten"), null),
    receiver.receive({}, body, null),
  ]).toEqual([204, 500, 401, 401, 401, 401]);
  expect(receiver.messages.map(({ id, isRepeated }) => [id, isRepeated])).toEqual([
    ["", false],
    ["d", false],
    ["c", false],
    ["b", false],
    ["a", true],
    ["a", false],
  ]);
});

it("the page shows what came, and nothing in it is read as HTML", () => {
  const receiver = new Receiver(SECRET);
  receiver.receive({ "webhook-id": "<script>" }, "<img src=x>", null);
  const page = receiverPage(receiver.messages);
  expect(page).not.toContain("<script>");
  expect(page).not.toContain("<img");
});
