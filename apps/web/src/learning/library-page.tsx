import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function LibraryPage() {
  return <RowsSkeleton />;
}
