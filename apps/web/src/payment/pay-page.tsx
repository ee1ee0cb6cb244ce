import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function PayPage() {
  return <RowsSkeleton />;
}
