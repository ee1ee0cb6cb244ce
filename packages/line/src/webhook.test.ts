import { expect, it, test } from "vitest";
import { readLineEvents } from "./webhook-events.ts";
import { hasValidLineSignature } from "./webhook-signature.ts";
import vectors from "./vectors/webhook-signature.json" with { type: "json" };

test.each(vectors)("signature vector $id is $valid", (vector) => {
  const raw = Buffer.from(vector.body);
  expect(hasValidLineSignature(raw, vector.signature, vector.channelSecret)).toBe(vector.valid);
});

it("a missing header is a refusal and a missing secret a mistake", () => {
  expect(hasValidLineSignature(Buffer.from("{}"), undefined, "secret")).toBe(false);
  expect(() => hasValidLineSignature(Buffer.from("{}"), "x", " ")).toThrow(/missing/);
});

it("reads the events it knows the shape of", () => {
  const redelivered = vectors.find(({ id }) => id === "redelivery-ok")!;
  expect(readLineEvents(redelivered.body)).toMatchObject([
    {
      type: "follow",
      webhookEventId: "01K2F7ZQ0000000000000000AA",
      timestamp: 1_786_253_400_000,
      isRedelivery: true,
      userId: `U${"a".repeat(32)}`,
    },
  ]);
  expect(readLineEvents('{"destination":"U0","events":[]}')).toEqual([]);
  expect(readLineEvents('{"events":[null,{"type":1}]}')).toEqual([]);
});

test.each(["", "null", "[]", "{}", '{"events":{}}'])("%j is no webhook", (raw) => {
  expect(readLineEvents(raw)).toBeUndefined();
});
