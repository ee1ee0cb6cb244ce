import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function LessonPage() {
  return <RowsSkeleton />;
}
