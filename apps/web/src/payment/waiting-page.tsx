import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function WaitingPage() {
  return <RowsSkeleton />;
}
