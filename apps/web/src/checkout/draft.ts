import type { OrderForm } from "./order-form.ts";

const KEY = "checkout-draft";

/**
 * What was typed so far, kept in this tab only: a page inside another app may be thrown away at any moment.
 * It goes when the order is placed or the tab is closed.
 */
export function readDraft(): Partial<OrderForm> {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Partial<OrderForm>;
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== ""));
  } catch {
    return {};
  }
}

/** Keeps the form; agreeing to the terms is asked each time. */
export function keepDraft(form: OrderForm): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...form, agreed: undefined }));
  } catch {
    // Private windows may refuse storage; then nothing is kept.
  }
}

/** The order is placed: nothing is kept. */
export function clearDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
