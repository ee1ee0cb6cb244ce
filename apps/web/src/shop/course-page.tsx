import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function CoursePage() {
  return <RowsSkeleton />;
}
