import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function VerifyPage() {
  return <RowsSkeleton />;
}
