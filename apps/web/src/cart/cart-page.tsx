import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function CartPage() {
  return <RowsSkeleton />;
}
