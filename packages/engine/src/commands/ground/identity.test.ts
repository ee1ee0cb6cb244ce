import { describe, expect, it } from "vitest";
import {
  emailDomain,
  emailKey,
  identitiesOf,
  newToken,
  opens,
  orderAccessToken,
  phoneKey,
  tokenHash,
} from "./identity.ts";

describe("one person, however they write it", () => {
  it.each([
    ["Amy@Example.COM", "amy@example.com"],
    [" amy+shop@example.com ", "amy@example.com"],
    ["a.m.y+1@gmail.com", "amy@gmail.com"],
    ["amy@googlemail.com", "amy@gmail.com"],
    ["a.m.y@example.com", "a.m.y@example.com"],
    ["ａｍｙ@example.com", "amy@example.com"],
    ["not an address", null],
    ["+tag@example.com", null],
    ["amy@nowhere", null],
    ["", null],
  ])("%s is %s", (email, key) => {
    expect(emailKey(email)).toBe(key);
  });
  it.each([
    ["0912-345-678", "+886912345678"],
    ["+886912345678", "+886912345678"],
    ["+886 0912 345 678", "+886912345678"],
    ["886912345678", "+886912345678"],
    ["00886912345678", "+886912345678"],
    ["（02）2345-6789", "+886223456789"],
    ["+1 (415) 555-2671", "+14155552671"],
    ["０９１２３４５６７８", "+886912345678"],
    ["12345", null],
    ["call me", null],
    ["", null],
  ])("%s is %s", (phone, key) => {
    expect(phoneKey(phone)).toBe(key);
  });
  it("has a domain", () => {
    expect(emailDomain("amy@example.com")).toBe("example.com");
    expect(emailDomain(null)).toBeNull();
  });
});

describe("what is kept of it", () => {
  const secret = new Uint8Array(32).fill(1);
  it("is a keyed hash of each identity that is known", () => {
    const all = identitiesOf(secret, {
      customerId: "id",
      emailKey: "amy@example.com",
      phoneKey: "+886912345678",
    });
    expect(all.map(({ kind }) => kind)).toEqual(["EMAIL", "MEMBER", "PHONE"]);
    expect(all[0]!.hash).toHaveLength(32);
    const other = identitiesOf(new Uint8Array(32).fill(2), {
      customerId: null,
      emailKey: "amy@example.com",
      phoneKey: null,
    });
    expect(other).toHaveLength(1);
    expect(other[0]!.hash).not.toEqual(all[0]!.hash);
  });
  it("opens only for the token itself", () => {
    const token = newToken();
    expect(opens(token, tokenHash(token))).toBe(true);
    for (const wrong of [null, undefined, "", `${token}x`])
      expect(opens(wrong, tokenHash(token))).toBe(false);
    expect(orderAccessToken(secret, "a")).toBe(orderAccessToken(secret, "a"));
    expect(orderAccessToken(secret, "a")).not.toBe(orderAccessToken(secret, "b"));
  });
});
