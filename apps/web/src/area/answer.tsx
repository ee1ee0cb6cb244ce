import type { Permission } from "@8521/contract";
import type { ReactNode } from "react";
import { ErrorState } from "../design/index.ts";
import { ForbiddenState } from "./forbidden-state.tsx";

interface AnswerProps<Data> {
  result: { data?: Data; error?: unknown; refetch: () => Promise<unknown> };
  /** The skeleton, in the final layout. */
  waiting: ReactNode;
  /** What the screen needs, said when it is missing. */
  permission?: Permission;
  children: (data: Data) => ReactNode;
}

/** One query, drawn: waiting, refused, broken or answered. What was shown stays while it is asked again. */
export function Answer<Data>({ result, waiting, permission, children }: AnswerProps<Data>) {
  const { data, error } = result;
  if (data) return children(data);
  if (isForbidden(error)) return <ForbiddenState permission={permission} />;
  if (error) return <ErrorState error={error} onRetry={() => void result.refetch()} />;
  return waiting;
}

/** True when the API said that a right is missing. */
export function isForbidden(error: unknown): boolean {
  const errors = (error as { errors?: unknown } | undefined)?.errors;
  if (!Array.isArray(errors)) return false;
  return errors.some((each: { extensions?: { code?: unknown } }) =>
    ["FORBIDDEN", "UNAUTHENTICATED"].includes(String(each.extensions?.code)),
  );
}
