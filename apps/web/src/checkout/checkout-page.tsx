import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function CheckoutPage() {
  return <RowsSkeleton />;
}
