import { RowsSkeleton } from "../design/index.ts";

/** The door of the admin area. */
export function HomePage() {
  return <RowsSkeleton />;
}
