import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LessonOf } from "./lesson-page.tsx";
import { useLessonProgress } from "./use-lesson-progress.ts";
import classes from "./learning.module.css";

/** A lesson without a video is read: finishing it is said by a button. */
export function Reader({ lesson, keeps }: { lesson: LessonOf; keeps: boolean }) {
  const { t } = useTranslation("learning");
  const progress = useLessonProgress(lesson, keeps);
  if (!keeps || lesson.progress?.completedAt) return null;
  return (
    <Button
      className={classes.finish}
      variant="light"
      onClick={() => {
        progress.finish();
      }}
    >
      {t("finish")}
    </Button>
  );
}
