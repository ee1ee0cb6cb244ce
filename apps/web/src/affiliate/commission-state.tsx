import type { CommissionState } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { StatusBadge, type StatusTone } from "../design/index.ts";

const TONES: Record<CommissionState, StatusTone> = {
  PENDING: "wait",
  APPROVED: "good",
  PAID: "good",
  REVERSED: "bad",
};

/** A commission's state as word, mark and colour; the tooltip says what it means and what comes next. */
export function CommissionStateBadge({ state }: { state: CommissionState }) {
  const { t } = useTranslation("affiliate");
  return (
    <StatusBadge label={t(`state.${state}`)} tone={TONES[state]} next={t(`meaning.${state}`)} />
  );
}
