import { RowsSkeleton } from "../design/index.ts";

/** Being built. */
export function SignInPage() {
  return <RowsSkeleton />;
}
