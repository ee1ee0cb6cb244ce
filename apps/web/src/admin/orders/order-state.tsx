import type { OrderState } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { StatusBadge, type StatusTone } from "../../design/index.ts";

const TONES: Record<OrderState, StatusTone> = {
  PENDING: "neutral",
  AWAITING_PAYMENT: "wait",
  PAID: "good",
  COMPLETED: "good",
  EXPIRED: "neutral",
  CANCELLED: "neutral",
  PARTIALLY_REFUNDED: "info",
  REFUNDED: "info",
};

/** An order's state as word, mark and colour; `next` says what comes. */
export function OrderStateBadge({ state, next }: { state: OrderState; next?: string }) {
  const { t } = useTranslation();
  return <StatusBadge label={t(`status.order.${state}`)} tone={TONES[state]} next={next} />;
}
