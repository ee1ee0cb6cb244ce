import type { DiscountStatus } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { StatusBadge, type StatusTone } from "../../design/index.ts";

const TONES: Record<DiscountStatus, StatusTone> = {
  DRAFT: "neutral",
  SCHEDULED: "info",
  ACTIVE: "good",
  PAUSED: "wait",
  ENDED: "neutral",
  USED_UP: "bad",
};

/** A discount's status, and what it means for shoppers. */
export function DiscountStatusBadge({ status }: { status: DiscountStatus }) {
  const { t } = useTranslation("admin-discounts");
  return (
    <StatusBadge
      label={t(`status.${status}`)}
      tone={TONES[status]}
      next={t(`statusNext.${status}`)}
    />
  );
}
