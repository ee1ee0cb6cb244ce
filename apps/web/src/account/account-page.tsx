import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function AccountPage() {
  return <RowsSkeleton />;
}
