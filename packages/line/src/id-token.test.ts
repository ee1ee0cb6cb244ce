import { expect, it, test } from "vitest";
import { verifyIdToken, type IdTokenExpectation } from "./id-token.ts";
import vectors from "./vectors/id-token.json" with { type: "json" };

type Vector = (typeof vectors)[number];

test.each(vectors)("vector $id: $accept", async (vector) => {
  const result = await verifyIdToken(vector.token, expectationOf(vector));
  expect(result.ok).toBe(vector.accept);
});

it("a token of another sign-in is refused", async () => {
  const good = vectors.find(({ id }) => id === "ok")!;
  const expectation = { ...expectationOf(good), nonce: "another" };
  expect(await verifyIdToken(good.token, expectation)).toEqual({
    ok: false,
    reason: "NONCE_MISMATCH",
  });
});

function expectationOf(vector: Vector): IdTokenExpectation {
  return {
    channelId: vector.channelId,
    nonce: vector.nonce,
    now: vector.now * 1_000,
    key: vector.jwks
      ? { algorithm: "ES256", jwks: vector.jwks }
      : { algorithm: "HS256", channelSecret: vector.channelSecret },
  };
}
