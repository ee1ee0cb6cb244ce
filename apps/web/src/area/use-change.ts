import { useState } from "react";
import { unexpectedProblem } from "../design/index.ts";
import type { ProblemText } from "./problem-list.tsx";

/** One change at a time: whether it runs, and what was refused. */
export interface Change {
  busy: boolean;
  problems: readonly ProblemText[];
  /** Runs it; true when nothing was refused. A failed request becomes a problem like any other. */
  run: (work: () => Promise<readonly ProblemText[]>) => Promise<boolean>;
  /** What was refused is being mended: it need not be read any more. */
  forget: () => void;
}

/** For whatever a button or a form changes. */
export function useChange(): Change {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemText[]>([]);
  const run: Change["run"] = async (work) => {
    setBusy(true);
    const refused = await work().catch((error: unknown) => [unexpectedProblem(error)]);
    setBusy(false);
    setProblems(refused);
    return refused.length === 0;
  };
  return { busy, problems, run, forget: () => setProblems([]) };
}
