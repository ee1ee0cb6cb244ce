import type { OrderState } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { StatusBadge, type StatusTone } from "../design/index.ts";

const TONES: Record<OrderState, StatusTone> = {
  PENDING: "wait",
  AWAITING_PAYMENT: "wait",
  PAID: "good",
  COMPLETED: "good",
  EXPIRED: "neutral",
  CANCELLED: "neutral",
  PARTIALLY_REFUNDED: "info",
  REFUNDED: "info",
};

interface OrderStatusProps {
  state: OrderState;
  /** What happens next and when, from the server; else our general words. */
  sentence?: string;
}

/** Where an order stands, with what happens next. */
export function OrderStatus({ state, sentence }: OrderStatusProps) {
  const { t } = useTranslation();
  return (
    <StatusBadge
      tone={TONES[state]}
      label={t(`status.order.${state}`)}
      next={sentence ?? t(`status.orderNext.${state}`)}
    />
  );
}
