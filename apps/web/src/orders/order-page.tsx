import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function OrderPage() {
  return <RowsSkeleton />;
}
