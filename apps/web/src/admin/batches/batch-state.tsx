import type { VoucherBatchState } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { StatusBadge, type StatusTone } from "../../design/index.ts";

const TONES: Record<VoucherBatchState, StatusTone> = {
  QUEUED: "wait",
  RUNNING: "info",
  PAUSED: "wait",
  DONE: "good",
  CANCELLED: "neutral",
  FAILED: "bad",
};

/** Where a batch stands. */
export function BatchStateBadge({ state }: { state: VoucherBatchState }) {
  const { t } = useTranslation("admin-batches");
  return <StatusBadge label={t(`state.${state}`)} tone={TONES[state]} />;
}

/** Whether the worker has something to do with it. */
export const isGoing = (state: VoucherBatchState): boolean =>
  state === "QUEUED" || state === "RUNNING";
