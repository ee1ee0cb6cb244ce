import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CodeKeyRing } from "../settings.ts";
import { codeIndex, maskCode, openCode, sealCode, skeletonIndex } from "./code-vault.ts";

const key = (fill: number) => new Uint8Array(32).fill(fill);
const ring: CodeKeyRing = {
  indexKey: key(9),
  currentVersion: 2,
  encryptionKeys: { 1: key(1), 2: key(2) },
};

describe("sealing", () => {
  it("opens to the same text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (text) => {
        expect(openCode(sealCode(text, ring), ring)).toBe(text);
      }),
    );
  });
  it("seals the same code differently each time", () => {
    expect(sealCode("SECRET1234", ring).cipher).not.toEqual(sealCode("SECRET1234", ring).cipher);
  });
  it("still opens what an older key sealed", () => {
    const old = sealCode("SECRET1234", { ...ring, currentVersion: 1 });
    expect(old.keyVersion).toBe(1);
    expect(openCode(old, ring)).toBe("SECRET1234");
  });
  it("opens nothing that was touched, nor without its key", () => {
    const sealed = sealCode("SECRET1234", ring);
    sealed.cipher[sealed.cipher.length - 1]! ^= 1;
    expect(() => openCode(sealed, ring)).toThrow(/authenticate/);
    expect(() => openCode({ ...sealCode("A", ring), keyVersion: 7 }, ring)).toThrow(/version 7/);
  });
});

describe("finding", () => {
  it("is the same for the same key, and another for a skeleton or another ring", () => {
    expect(codeIndex("AMY10", ring)).toEqual(codeIndex("AMY10", ring));
    expect(codeIndex("AMY10", ring)).not.toEqual(skeletonIndex("AMY10", ring));
    expect(codeIndex("AMY10", ring)).not.toEqual(codeIndex("AMY10", { ...ring, indexKey: key(8) }));
  });
});

describe("masking", () => {
  it.each([
    ["KOL-AMY-9X2M7Q2F", "KOLAMY9X2M7Q2F", "KOL-****-7Q2F"],
    ["summer2026special", "SUMMER2026SPECIAL", "SUM-****-CIAL"],
    ["AMY-10", "AMY10", "A****"],
  ])("%s is shown as %s", (text, codeKey, shown) => {
    expect(maskCode(text, codeKey)).toBe(shown);
  });
});
