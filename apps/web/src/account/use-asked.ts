import { useState } from "react";
import { unexpectedProblem, type ProblemShown } from "../design/index.ts";

/** One request of a form: busy while under way, its problems kept; true when it was done. */
export function useAsked() {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemShown[]>([]);
  const ask = async (
    request: () => Promise<readonly ProblemShown[] | undefined>,
  ): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    try {
      const found = (await request()) ?? [];
      setProblems(found);
      return found.length === 0;
    } catch (error) {
      setProblems([unexpectedProblem(error)]);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problems, ask };
}
