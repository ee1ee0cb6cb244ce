import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
let admin: Client;
beforeAll(async () => {
  api = await openApiUnderTest();
  admin = api.client("admin");
});
afterAll(() => api.close());

const CODE =
  "voucher { id label status } paidUses heldUses revenue { amount } commission { amount }";
const ask = async (client: Client, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await client.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const duplicates = async (kind: string) =>
  (
    await ask(
      admin,
      `query ($kind: DuplicateKind!) { admin { voucherDuplicates(kind: $kind) {
         totalCount inSeries isCut pageInfo { hasNextPage }
         nodes { kind because survivorId survivorBecause needsDecision codes { ${CODE} } } } } }`,
      { kind },
    )
  ).admin.voucherDuplicates;
const PLAN = `hash paidUses heldUses usedBefore usedAfter limitAfter overrun customersOverLimit correctionCount
  conflicts { kind } corrections { orderNumber because amount { amount } from { displayName } to { displayName } }`;
const plan = async (input: object) =>
  (
    await ask(
      admin,
      `query ($input: VoucherMergeInput!) { admin { voucherMergePlan(input: $input) { plan { ${PLAN} } problems { code message } } } }`,
      { input },
    )
  ).admin.voucherMergePlan;
const merge = async (input: object, planHash: string) =>
  (
    await ask(
      admin,
      `mutation ($input: VoucherMergeInput!, $planHash: String!) { voucherMerge(input: $input, planHash: $planHash, reason: "misprint") {
         isNew merge { id uses reason survivor { label used aliases { label status mergedInto { label } } } retired { label } }
         problems { code message remedy } } }`,
      { input, planHash },
    )
  ).voucherMerge;
const undo = async (id: string) =>
  (
    await ask(
      admin,
      `mutation ($id: ID!) { voucherMergeUndo(id: $id) { isNew leftCommissions merge { undoneAt retired { label status } } problems { code } } }`,
      { id },
    )
  ).voucherMergeUndo;

describe("Mina's code and its misprint", () => {
  it("are found, planned, merged, entered by the alias, and told apart again", async () => {
    const found = await duplicates("LOOKALIKE");
    expect(found).toMatchObject({ totalCount: 1, inSeries: 0, isCut: false });
    const [group] = found.nodes;
    expect(group.codes.map(({ voucher }: any) => voucher.label)).toEqual(["MINA10", "MINAI0"]);
    const [survivor, retired] = group.codes.map(({ voucher }: any) => voucher.id);
    expect(group).toMatchObject({ survivorId: survivor, needsDecision: false });

    const input = { survivorId: survivor, retiredIds: [retired] };
    const drawn = await plan(input);
    expect(drawn).toMatchObject({
      problems: [],
      plan: { conflicts: [], correctionCount: 0, overrun: 0 },
    });
    expect(await merge(input, "another")).toMatchObject({
      merge: null,
      problems: [{ code: "MERGE_CHANGED", remedy: expect.anything() }],
    });

    const merged = await merge(input, drawn.plan.hash);
    expect(merged).toMatchObject({
      isNew: true,
      problems: [],
      merge: {
        reason: "misprint",
        survivor: {
          used: drawn.plan.usedAfter,
          aliases: [{ label: "MINAI0", status: "MERGED", mergedInto: { label: "MINA10" } }],
        },
        retired: [{ label: "MINAI0" }],
      },
    });
    expect((await merge(input, drawn.plan.hash)).isNew).toBe(false);
    expect((await duplicates("LOOKALIKE")).totalCount).toBe(0);

    const shopper = api.client();
    const { product } = await ask(
      shopper,
      `{ product(slug: "alishan-coffee") { variants { id } } }`,
    );
    await ask(shopper, `mutation ($v: ID!) { cartAddLine(variantId: $v) { problems { code } } }`, {
      v: product.variants[0].id,
    });
    const { cartApplyCode } = await ask(
      shopper,
      `mutation { cartApplyCode(code: "minai0") { enteredAlias problems { code } cart { pricing { codes { ... on AppliedCode { label } } } } } }`,
    );
    expect(cartApplyCode).toEqual({
      enteredAlias: "MINAI0",
      problems: [],
      cart: { pricing: { codes: [{ label: "MINA10" }] } },
    });

    const { admin: listed } = await ask(
      admin,
      `{ admin { voucherMerges { totalCount nodes { id uses undoneAt } } } }`,
    );
    expect(listed.voucherMerges.nodes).toEqual([
      { id: merged.merge.id, uses: merged.merge.uses, undoneAt: null },
    ]);
    expect(await undo(merged.merge.id)).toMatchObject({
      isNew: true,
      leftCommissions: 0,
      problems: [],
      merge: { undoneAt: expect.any(String), retired: [{ label: "MINAI0", status: "ACTIVE" }] },
    });
    expect((await undo(merged.merge.id)).isNew).toBe(false);
  });

  it("the review list does not take one family for another", async () => {
    const { nodes } = await duplicates("REVIEW");
    for (const { codes } of nodes) expect(codes.length).toBeGreaterThan(1);
    expect((await duplicates("EXACT")).totalCount).toBe(0);
  });
});

describe("who may", () => {
  it.each(["affiliate", "customer", undefined] as const)("%s may not", async (identity) => {
    const { errors } = await api
      .client(identity)
      .ask(`mutation { voucherMergeUndo(id: "x") { isNew } }`);
    expect(errors).toHaveLength(1);
  });
});
