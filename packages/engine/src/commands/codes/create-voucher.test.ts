import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createVoucher, setVoucherStatus } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
let discountId: string;
beforeAll(async () => {
  world = await openWorld();
  discountId = await world.discount();
});
afterAll(() => world.database.close());

const create = (text: string, more: object = {}) =>
  createVoucher(world.context(ADMIN), { discountId, text, isPublic: true, ...more });

describe("the same code", () => {
  it("is refused however it is written, and named", async () => {
    must(await create("AMY10"));
    for (const text of ["amy-10", "ＡＭＹ１０", "AMY 10"]) {
      expect(await create(text)).toMatchObject({
        problems: [{ code: "CODE_EXISTS", data: { codeText: "AMY10" }, path: ["text"] }],
      });
    }
  });
  it("never comes back: a retired code goes to nobody else", async () => {
    const { voucherId } = must(await create("RETIRED1"));
    must(await setVoucherStatus(world.context(ADMIN), { voucherId, status: "RETIRED" }));
    const affiliateId = await world.affiliate("heir");
    expect(codesOf(await create("RETIRED1", { affiliateId }))).toEqual(["CODE_EXISTS"]);
  });
  it("made 10 times at once is made once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create("ATONCE")));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(["CODE_EXISTS"]));
  });
});

describe("a code that reads alike", () => {
  it("is refused to another affiliate, allowed with a reason that is kept", async () => {
    const [a, b] = [await world.affiliate("owner-a"), await world.affiliate("owner-b")];
    must(await create("BOB10", { affiliateId: a }));
    expect(await create("BOBI0", { affiliateId: b })).toMatchObject({
      problems: [{ code: "LOOKALIKE", data: { codeText: "BOB10" } }],
    });
    const allowed = must(
      await create("BOBI0", { affiliateId: b, lookalikeReason: "printed on 5,000 cards" }),
    );
    expect(allowed.lookalikes).toEqual(["BOB10"]);
    expect(
      await world.one(sql`select reason from audit_log where object_id = ${allowed.voucherId}`),
    ).toEqual({ reason: "printed on 5,000 cards" });
  });
  it("of the same owner is only named", async () => {
    const affiliateId = await world.affiliate("owner-c");
    must(await create("CAROL0", { affiliateId }));
    expect(must(await create("CAROLO", { affiliateId })).lookalikes).toEqual(["CAROL0"]);
  });
});

describe("what is refused", () => {
  it("letters of another script, reserved words, an unknown discount or affiliate", async () => {
    expect(codesOf(await create("АMY20"))).toEqual(["INVALID_CHARACTERS"]);
    expect(codesOf(await create("free"))).toEqual(["CODE_RESERVED"]);
    const nobody = "00000000-0000-7000-8000-000000000000";
    expect(codesOf(await create("LONELY", { discountId: nobody }))).toEqual(["DISCOUNT_NOT_FOUND"]);
    expect(codesOf(await create("LONELY", { affiliateId: nobody }))).toEqual([
      "AFFILIATE_NOT_FOUND",
    ]);
  });
  it("somebody who may not: a customer, or an admin of another partner", async () => {
    const partners = await world.discount({ partnerId: world.partnerId });
    const input = { discountId: partners, text: "NOTYOURS", isPublic: true };
    const other = { ...ADMIN, partnerId: world.otherPartnerId };
    for (const actor of [{ kind: "GUEST" } as const, other]) {
      expect(codesOf(await createVoucher(world.context(actor), input))).toEqual(["NOT_ALLOWED"]);
    }
    must(await createVoucher(world.context({ ...ADMIN, partnerId: world.partnerId }), input));
  });
  it("waking a retired code", async () => {
    const { voucherId } = must(await create("SLEEPER"));
    const set = (status: "ACTIVE" | "PAUSED" | "RETIRED") =>
      setVoucherStatus(world.context(ADMIN), { voucherId, status });
    must(await set("PAUSED"));
    must(await set("ACTIVE"));
    must(await set("RETIRED"));
    must(await set("RETIRED"));
    expect(await set("ACTIVE")).toMatchObject({
      problems: [{ code: "STATUS_NOT_ALLOWED", data: { from: "RETIRED", to: "ACTIVE" } }],
    });
    expect(
      codesOf(
        await setVoucherStatus(world.context(ADMIN), {
          voucherId: "00000000-0000-7000-8000-000000000000",
          status: "PAUSED",
        }),
      ),
    ).toEqual(["VOUCHER_NOT_FOUND"]);
  });
});

it("keeps what a code may do, and for whom", async () => {
  const member = await world.member();
  const { voucherId } = must(
    await create("EVERYTHING", {
      maxRedemptions: 5,
      maxRedemptionsPerCustomer: 1,
      domains: ["Example.COM"],
      channels: ["WEB", "APP"],
      assignedCustomerIds: [member.id],
      restoreOn: "FULL_REFUND",
      creditPolicy: "IF_INVOLVED",
      tags: ["launch"],
    }),
  );
  expect(
    await world.one(
      sql`select max_redemptions, max_redemptions_per_customer, to_jsonb(domains) as domains, to_jsonb(channels) as channels,
                 is_assigned_only, restore_on, credit_policy, to_jsonb(tags) as tags,
                 (select count(*)::int from voucher_assignment where voucher_id = v.id) as assigned
          from voucher v where id = ${voucherId}`,
    ),
  ).toEqual({
    max_redemptions: 5,
    max_redemptions_per_customer: 1,
    domains: ["example.com"],
    channels: ["WEB", "APP"],
    is_assigned_only: true,
    restore_on: "FULL_REFUND",
    credit_policy: "IF_INVOLVED",
    tags: ["launch"],
    assigned: 1,
  });
});
