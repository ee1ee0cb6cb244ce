import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { expect, it } from "vitest";
import { signedHeaders } from "./signature.ts";

/** The vector of the standard's own specification and libraries. */
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const VECTOR = {
  messageId: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  body: '{"test": 2432232314}',
  at: new Date(1_614_265_330_000),
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};

it("signs the published vector", () => {
  const { messageId, body, at, signature } = VECTOR;
  expect(signedHeaders({ messageId, body, secrets: [SECRET] }, at)).toEqual({
    "webhook-id": messageId,
    "webhook-timestamp": "1614265330",
    "webhook-signature": signature,
  });
});

it("is HMAC-SHA-256 over id, time and body, worked out by hand", () => {
  const { messageId, body, at, signature } = VECTOR;
  const key = Buffer.from(SECRET.slice("whsec_".length), "base64");
  const signed = `${messageId}.${at.getTime() / 1000}.${body}`;
  expect(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`).toBe(signature);
});

it("two secrets give two signatures, and either verifies", () => {
  const other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  const message = { messageId: "id", body: '{"a":"台灣"}', secrets: [other, SECRET] };
  const headers = signedHeaders(message, new Date());
  expect(headers["webhook-signature"]!.split(" ")).toHaveLength(2);
  for (const secret of [SECRET, other])
    expect(new Webhook(secret).verify(message.body, headers)).toEqual({ a: "台灣" });
});
