import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function ProductPage() {
  return <RowsSkeleton />;
}
