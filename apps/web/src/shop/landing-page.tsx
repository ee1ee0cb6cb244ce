import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function LandingPage() {
  return <RowsSkeleton />;
}
