import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function SignUpPage() {
  return <RowsSkeleton />;
}
