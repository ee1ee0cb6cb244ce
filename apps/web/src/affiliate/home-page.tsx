import { RowsSkeleton } from "../design/index.ts";

/** The door of the affiliate area. */
export function HomePage() {
  return <RowsSkeleton />;
}
