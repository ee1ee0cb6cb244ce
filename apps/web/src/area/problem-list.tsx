import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { CopyButton } from "../design/index.ts";
import classes from "./problem-list.module.css";

/** What every problem of the API has, whatever its type. */
export interface ProblemText {
  code: string;
  message: string;
  path?: readonly string[];
  remedy?: string | null;
  /** Only for the unexpected: the id to quote to us. */
  requestId?: string | null;
}

/** The field a problem is about, without the argument's name: `["input", "config", "percentOff"]` is `config.percentOff`. */
export function fieldOf(problem: ProblemText): string {
  return (problem.path ?? []).filter((part, index) => !(index === 0 && part === "input")).join(".");
}

/** The message for a field, when a problem is about it. */
export function messageFor(problems: readonly ProblemText[], field: string): string | undefined {
  return problems.find((problem) => fieldOf(problem) === field)?.message;
}

interface ProblemListProps {
  problems: readonly ProblemText[];
  title?: string;
  /** The id of a field's input, so that its problem leads there. */
  anchor?: (field: string) => string | undefined;
}

/** What was refused and what can be done; it takes the focus when it appears, and leads to the fields. */
export function ProblemList({ problems, title, anchor }: ProblemListProps) {
  const { t } = useTranslation("area");
  const { t: common } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const said = problems.map(keyOf).join();
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className={classes.problems} role="alert">
      <strong>{title ?? t("problems")}</strong>
      <ul>
        {problems.map((problem) => {
          const id = anchor?.(fieldOf(problem));
          return (
            <li key={keyOf(problem)}>
              {id ? (
                <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
                  {problem.message}
                </a>
              ) : (
                problem.message
              )}
              {problem.remedy ? <span> {problem.remedy}</span> : null}
              {problem.requestId ? (
                <CopyButton value={problem.requestId} what={common("state.requestId")} compact />
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function keyOf(problem: ProblemText): string {
  return `${problem.code}-${fieldOf(problem)}`;
}

function goTo(event: { preventDefault: () => void }, id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: "center" });
  target.focus();
}
