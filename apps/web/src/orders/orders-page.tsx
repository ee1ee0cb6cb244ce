import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function OrdersPage() {
  return <RowsSkeleton />;
}
