import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function ForgotPage() {
  return <RowsSkeleton />;
}

/** Being built. */
export function ResetPage() {
  return <RowsSkeleton />;
}
