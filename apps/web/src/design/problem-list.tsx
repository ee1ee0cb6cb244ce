import i18next from "i18next";
import { useEffect, useRef } from "react";
import { CopyButton } from "./copy-button.tsx";
import { requestIdOf } from "./error-state.tsx";
import classes from "./problem-list.module.css";

/** A problem as screens show it. */
export interface ProblemShown {
  code: string;
  message: string;
  path?: readonly string[];
  remedy?: string | null;
  /** Only for the unexpected: the id to quote to us. */
  requestId?: string | null;
}

interface ProblemListProps {
  problems: readonly ProblemShown[];
  /** Take the focus when problems arrive: for forms, so that nobody misses them. */
  takesFocus?: boolean;
}

/** What went wrong and what can be done, announced at once. Nothing when all is well. */
export function ProblemList({ problems, takesFocus }: ProblemListProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && problems.length > 0) box.current?.focus();
  }, [problems, takesFocus]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className={classes.problems} role="alert" tabIndex={-1}>
      {problems.map((problem, index) => (
        <p key={`${problem.code}-${index}`}>
          <strong>{problem.message}</strong>
          {problem.remedy ? <span> {problem.remedy}</span> : null}
          {problem.requestId ? (
            <span className={classes.reference}>
              <code>{problem.requestId}</code>
              <CopyButton value={problem.requestId} what={i18next.t("state.requestId")} compact />
            </span>
          ) : null}
        </p>
      ))}
    </div>
  );
}

/** A failed request as a problem: our words, and the request's id when the server gave one. */
export function unexpectedProblem(error: unknown): ProblemShown {
  return {
    code: "UNEXPECTED",
    message: i18next.t("state.errorText"),
    requestId: requestIdOf(error),
  };
}
