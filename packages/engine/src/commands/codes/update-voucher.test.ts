import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../pricing/model.ts";
import { sql } from "../ground/sql.ts";
import {
  applyCode,
  setVoucherHot,
  setVoucherStatus,
  type TermChanges,
  updateVoucher,
} from "../index.ts";
import { changeOf, count, usedSoFar } from "../testing/counting.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
let cup: Id;
beforeAll(async () => {
  world = await openWorld(20);
  cup = await world.goods(1000, 1000);
});
afterAll(() => world.database.close());

const update = (voucherId: Id, changes: TermChanges, reason?: string) =>
  updateVoucher(world.context(ADMIN), { voucherId, changes, ...(reason ? { reason } : {}) });
const logged = (voucherId: Id) =>
  world.rows<{ before: unknown; after: unknown; reason: string | null }>(
    sql`select before, after, reason from audit_log where object_id = ${voucherId} and action = 'voucher.updated' order by at`,
  );

describe("changing terms", () => {
  it("writes what is given, leaves the rest, and logs exactly what differs", async () => {
    const voucherId = await world.voucher("EDITME01", { tags: ["old"], maxRedemptions: 5 });
    const endsAt = world.now.getTime() + 86_400_000;
    const changes = {
      endsAt,
      domains: [" NTU.edu.tw ", "ntu.edu.tw"],
      channels: ["LINE"],
      restoreOn: "NEVER",
    } as const;
    must(await update(voucherId, { ...changes, tags: ["old"] }, "asked for"));
    const row = await world.one(
      sql`select ends_at = ${new Date(endsAt)} as ends, to_jsonb(domains) as domains, to_jsonb(channels) as channels,
                 restore_on, max_redemptions, to_jsonb(tags) as tags from voucher where id = ${voucherId}`,
    );
    expect(row).toEqual({
      ends: true,
      domains: ["ntu.edu.tw"],
      channels: ["LINE"],
      restore_on: "NEVER",
      max_redemptions: 5,
      tags: ["old"],
    });
    must(await update(voucherId, { tags: ["old"] }));
    expect(await logged(voucherId)).toEqual([
      {
        before: { endsAt: null, domains: [], channels: [], restoreOn: "CANCEL" },
        after: { endsAt, domains: ["ntu.edu.tw"], channels: ["LINE"], restoreOn: "NEVER" },
        reason: "asked for",
      },
    ]);
  });

  it("an ended code works again when it is extended", async () => {
    const voucherId = await world.voucher("EXTEND01", { endsAt: world.now.getTime() - 1 });
    const enter = async () =>
      codesOf(
        await applyCode(world.context(), { ...(await world.cart([[cup, 1]])), text: "EXTEND01" }),
      );
    expect(await enter()).toEqual(["EXPIRED"]);
    must(await update(voucherId, { endsAt: world.now.getTime() + 60_000 }));
    expect(await enter()).toEqual([]);
  });

  it.each<[string, TermChanges, string]>([
    ["a limit of none", { maxRedemptions: 0 }, "LIMIT_TOO_LOW maxRedemptions"],
    ["half a use", { maxRedemptionsPerCustomer: 1.5 }, "LIMIT_TOO_LOW maxRedemptionsPerCustomer"],
    ["an end before its start", { startsAt: 2000, endsAt: 2000 }, "VALIDITY_INVALID endsAt"],
    ["an address for a domain", { domains: ["me@x.tw"] }, "DOMAIN_INVALID domains"],
    ["a channel nobody has", { channels: ["FAX"] }, "CHANNEL_UNKNOWN channels"],
    ["a tag like a letter", { tags: ["x".repeat(61)] }, "TEXT_TOO_LONG tags"],
  ])("refuses %s", async (_, changes, outcome) => {
    const voucherId = await world.voucher(`WRONG${world.serial()}`);
    const result = await update(voucherId, changes);
    const told = result.ok
      ? []
      : result.problems.map(({ code, path }) => `${code} ${path?.join(".")}`);
    expect(told).toEqual([outcome]);
    expect(await logged(voucherId)).toEqual([]);
  });

  it("refuses a retired one, one that is not there, and another partner's admin", async () => {
    const voucherId = await world.voucher("GONE0001");
    const other = { ...ADMIN, partnerId: world.partnerId };
    const asOther = updateVoucher(world.context(other), { voucherId, changes: { tags: ["x"] } });
    expect(codesOf(await asOther)).toEqual(["NOT_ALLOWED"]);
    must(await setVoucherStatus(world.context(ADMIN), { voucherId, status: "RETIRED" }));
    expect(codesOf(await update(voucherId, { tags: ["x"] }))).toEqual(["VOUCHER_OUT_OF_USE"]);
    expect(codesOf(await update(world.partnerId, { tags: ["x"] }))).toEqual(["VOUCHER_NOT_FOUND"]);
  });
});

describe("limits while orders come in", () => {
  it.each([false, true])(
    "a total limit lowered in the middle is never passed (hot: %s)",
    async (isHot) => {
      const voucherId = await world.voucher(`RACE${world.serial()}X`, { maxRedemptions: 100 });
      if (isHot) must(await setVoucherHot(world.context(ADMIN), { voucherId, isHot }));
      const uses = Array.from({ length: 60 }, () =>
        count(world, changeOf("VOUCHER", voucherId, 1)),
      );
      const lowered = await update(voucherId, { maxRedemptions: 20 });
      const taken = (await Promise.all(uses)).filter(Boolean).length;
      expect(await usedSoFar(world, "VOUCHER", voucherId)).toBe(taken);
      // Either it came in time and holds, or too late and is refused.
      expect([codesOf(lowered), taken]).toEqual(lowered.ok ? [[], 20] : [["LIMIT_TOO_LOW"], 60]);
      expect(codesOf(await update(voucherId, { maxRedemptions: taken - 1 }))).toEqual([
        "LIMIT_TOO_LOW",
      ]);
      must(await update(voucherId, { maxRedemptions: taken }));
      expect(await count(world, changeOf("VOUCHER", voucherId, 1))).toBe(false);
    },
  );

  it("a limit per customer can't go below what one of them used, and holds for orders that read the old one", async () => {
    const voucherId = await world.voucher(`EACH${world.serial()}X`, {
      maxRedemptionsPerCustomer: 3,
    });
    const hash = Buffer.alloc(32, 7);
    const stale = (limit: number) =>
      count(world, {
        ...changeOf("VOUCHER", voucherId, 1),
        counter: "CLAIM",
        subjectId: voucherId,
        kind: "EMAIL",
        hash,
        limit,
      } as never);
    await world.rows(
      sql`insert into redemption_claim (subject_id, identity_kind, identity_hash, used) values (${voucherId}, 'EMAIL', ${hash}, 2)`,
    );
    const tooLow = await update(voucherId, { maxRedemptionsPerCustomer: 1 });
    expect(tooLow).toMatchObject({
      problems: [{ code: "LIMIT_TOO_LOW", path: ["maxRedemptionsPerCustomer"] }],
    });
    must(await update(voucherId, { maxRedemptionsPerCustomer: 2 }));
    expect(await stale(3)).toBe(false);
    must(await update(voucherId, { maxRedemptionsPerCustomer: null }));
  });
});
