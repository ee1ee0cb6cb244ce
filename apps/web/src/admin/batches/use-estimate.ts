import { useQuery } from "@apollo/client/react";
import type { AdminBatchEstimateQuery } from "@8521/contract";
import { useDebouncedValue } from "@mantine/hooks";
import { batchInput, type BatchDraft } from "./batch-draft.ts";
import { ESTIMATE } from "./batch.query.ts";

type Answer = NonNullable<AdminBatchEstimateQuery["admin"]>["voucherBatchEstimate"];

export interface EstimateState {
  answer: Answer | null;
  isRefused: boolean;
}

const PAUSE_MS = 300;

/** What the API says of the codes, asked again shortly after something was typed. */
export function useEstimate(draft: BatchDraft): EstimateState {
  const [typed] = useDebouncedValue(draft, PAUSE_MS);
  const input = batchInput(typed);
  const { data, previousData } = useQuery(ESTIMATE, {
    variables: { input: input ?? { discountId: "", name: "", count: 1 } },
    skip: input === null,
    fetchPolicy: "no-cache",
  });
  const answer = (data ?? previousData)?.admin?.voucherBatchEstimate ?? null;
  return { answer, isRefused: answer !== null && answer.problems.length > 0 };
}
