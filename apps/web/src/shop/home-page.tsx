import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function HomePage() {
  return <RowsSkeleton />;
}
