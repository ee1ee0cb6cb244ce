import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function GoodsPage() {
  return <RowsSkeleton />;
}

/** Being built. */
export function CoursesPage() {
  return <RowsSkeleton />;
}

/** Being built. */
export function SearchPage() {
  return <RowsSkeleton />;
}
