import { Affiliate } from "@8521/database";
import { CUSTOMERS, seedId } from "@8521/database/seed";
import {
  createDiscount,
  createVoucher,
  setDiscountStatus,
  type CommandContext,
  type OpenShop,
} from "@8521/engine/commands";
import { done } from "../done.ts";
import type { CodeSeed, OfferSeed } from "./rule.ts";

/** Writes discounts and codes as an admin would, at the moment `then`. */
export async function writeOffers(
  shop: OpenShop,
  then: Date,
  offers: readonly OfferSeed[],
): Promise<{ discounts: number; codes: number }> {
  const context = (): CommandContext =>
    shop.context({ kind: "ADMIN", id: seedId("user:admin@8521.test") }, then);
  let codes = 0;
  for (const offer of offers) {
    const { discountId } = done(
      await createDiscount(context(), {
        rule: offer.rule,
        budget: offer.budget ?? null,
        status: offer.status === "DRAFT" ? "DRAFT" : "ACTIVE",
      }),
      offer.rule.name.en,
    );
    for (const code of offer.codes ?? []) {
      await writeCode(shop, context(), discountId, code);
      codes += 1;
    }
    if (offer.status && offer.status !== "DRAFT")
      done(
        await setDiscountStatus(context(), { discountId, status: offer.status }),
        offer.rule.name.en,
      );
  }
  return { discounts: offers.length, codes };
}

async function writeCode(
  shop: OpenShop,
  context: CommandContext,
  discountId: string,
  code: CodeSeed,
): Promise<void> {
  const { voucherId } = done(
    await createVoucher(context, {
      discountId,
      text: code.text,
      isPublic: code.isPublic ?? false,
      affiliateId: code.affiliate ? seedId(`affiliate:${code.affiliate}`) : null,
      maxRedemptions: code.maxRedemptions ?? null,
      maxRedemptionsPerCustomer: code.maxRedemptionsPerCustomer ?? null,
      domains: code.domains ?? [],
      assignedCustomerIds: code.givenTo ? membersOf(code.givenTo) : null,
      tags: code.tags ?? [],
    }),
    "a code",
  );
  if (code.welcomes)
    await shop.orm.em
      .fork()
      .nativeUpdate(Affiliate, { slug: code.welcomes }, { welcomeVoucherId: voucherId });
}

const membersOf = (group: string): string[] =>
  CUSTOMERS.filter(({ groups }) => groups.includes(group)).map(({ email }) =>
    seedId(`customer:${email}`),
  );
