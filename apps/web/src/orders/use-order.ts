import type { OrderFieldsFragment, OrderState } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { OrderQuery } from "./order-documents.ts";

const OPEN: readonly OrderState[] = ["PENDING", "AWAITING_PAYMENT"];

interface OrderAsked {
  number: string;
  token: string | undefined;
  /** Ask again every so often while the order is unpaid; absent: don't. */
  pollMs?: number;
}

/** One order, asked again while it is unpaid. */
export function useOrder({ number, token, pollMs }: OrderAsked) {
  const query = useQuery(OrderQuery, { variables: { number, token: token ?? null } });
  const { startPolling, stopPolling } = query;
  const order: OrderFieldsFragment | null | undefined = query.data?.order;
  const isOpen = !order || isUnpaid(order.state);
  useEffect(() => {
    if (!pollMs || !isOpen) return;
    startPolling(pollMs);
    return stopPolling;
  }, [pollMs, isOpen, startPolling, stopPolling]);
  return { order, error: query.error, refetch: query.refetch };
}

/** Whether money is still awaited. */
export function isUnpaid(state: OrderState): boolean {
  return OPEN.includes(state);
}
