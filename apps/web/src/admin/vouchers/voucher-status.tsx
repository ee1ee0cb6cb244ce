import type { VoucherStatus } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { StatusBadge, type StatusTone } from "../../design/index.ts";

const TONES: Record<VoucherStatus, StatusTone> = {
  ACTIVE: "good",
  PAUSED: "wait",
  RETIRED: "neutral",
  MERGED: "info",
};

/** A voucher's status, and what it means for whoever has the code. */
export function VoucherStatusBadge({ status }: { status: VoucherStatus }) {
  const { t } = useTranslation("admin-vouchers");
  return (
    <StatusBadge
      label={t(`status.${status}`)}
      tone={TONES[status]}
      next={t(`statusNext.${status}`)}
    />
  );
}
