import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function HelpPage() {
  return <RowsSkeleton />;
}
