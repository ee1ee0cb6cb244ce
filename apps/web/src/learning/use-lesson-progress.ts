import { useMutation } from "@apollo/client/react";
import { useCallback, useEffect, useRef } from "react";
import { LessonProgressMutation } from "./lesson-documents.ts";

/** A lesson counts as done at this share. */
export const DONE_AT = 0.9;
const EVERY_SECONDS = 15;

interface LessonKept {
  id: string;
  durationSeconds: number;
  progress?: { seconds: number; completedAt?: string | null } | null;
}

/**
 * Keeps how far a member is: every quarter minute, when done, and when the page is left. A failed save is
 * silent: the next one carries everything.
 */
export function useLessonProgress(lesson: LessonKept, keeps: boolean) {
  const [save] = useMutation(LessonProgressMutation);
  const seen = useRef(lesson.progress?.seconds ?? 0);
  const saved = useRef(lesson.progress?.seconds ?? 0);
  const done = useRef(Boolean(lesson.progress?.completedAt));
  const { id, durationSeconds } = lesson;

  const keep = useCallback(
    (completed: boolean) => {
      if (!keeps) return;
      saved.current = seen.current;
      done.current ||= completed;
      save({
        variables: { lessonId: id, seconds: Math.floor(seen.current), completed: done.current },
      }).catch(() => {});
    },
    [keeps, save, id],
  );

  const at = useCallback(
    (seconds: number) => {
      seen.current = Math.max(0, seconds);
      const finished = !done.current && durationSeconds > 0 && seconds >= durationSeconds * DONE_AT;
      if (finished) keep(true);
      else if (Math.abs(seconds - saved.current) >= EVERY_SECONDS) keep(false);
    },
    [durationSeconds, keep],
  );

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === "hidden" && seen.current !== saved.current) keep(false);
    };
    document.addEventListener("visibilitychange", leave);
    return () => document.removeEventListener("visibilitychange", leave);
  }, [keep]);

  return { at, finish: () => keep(true) };
}
