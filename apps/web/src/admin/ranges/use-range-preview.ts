import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { PREVIEW } from "./range.query.ts";
import { previewInputOf, type RangeDraft } from "./range-draft.ts";

const SETTLE_MS = 400;
const SHOWN = 12;

/** Asks the API what the draft would hold, once typing has settled. The old answer stays meanwhile. */
export function useRangePreview(draft: RangeDraft) {
  const [settled] = useDebouncedValue(draft, SETTLE_MS);
  const { data, previousData, loading, error } = useQuery(PREVIEW, {
    variables: { input: previewInputOf(settled), first: SHOWN },
    fetchPolicy: "no-cache",
  });
  const facts = (data ?? previousData)?.admin?.rangePreview ?? null;
  return { facts, loading, error };
}
