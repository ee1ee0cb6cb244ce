import { useQuery } from "@apollo/client/react";
import type { AdminDiscountPreviewQuery } from "@8521/contract";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PREVIEW } from "./discount.query.ts";
import { trialInputOf, type Draft } from "./draft.ts";

/** A variant on the trial cart. */
export interface TrialLine {
  variantId: string;
  name: string;
  quantity: number;
}

export type PreviewFacts = NonNullable<AdminDiscountPreviewQuery["admin"]>["discountPreview"];

export interface Preview {
  sentence: string | null;
  facts: PreviewFacts | null;
  loading: boolean;
  error: unknown;
  /** Empty: three typical products, chosen by the API. */
  lines: readonly TrialLine[];
  setLines: (lines: readonly TrialLine[]) => void;
}

const SETTLE_MS = 400;

/** Asks the API what the draft would do to a cart, once typing has settled. The old answer stays meanwhile. */
export function usePreview(draft: Draft): Preview {
  const { t } = useTranslation("admin-discounts");
  const [lines, setLines] = useState<readonly TrialLine[]>([]);
  const [settled] = useDebouncedValue(draft, SETTLE_MS);
  const { data, previousData, loading, error } = useQuery(PREVIEW, {
    variables: {
      input: trialInputOf(settled, t("name.standIn")),
      lines:
        lines.length > 0 ? lines.map(({ variantId, quantity }) => ({ variantId, quantity })) : null,
    },
    fetchPolicy: "no-cache",
  });
  const facts = (data ?? previousData)?.admin?.discountPreview ?? null;
  return { sentence: facts?.sentence ?? null, facts, loading, error, lines, setLines };
}
