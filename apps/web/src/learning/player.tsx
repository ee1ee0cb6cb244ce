import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { LessonOf } from "./lesson-page.tsx";
import { useLessonProgress } from "./use-lesson-progress.ts";
import classes from "./learning.module.css";

interface PlayerProps {
  lesson: LessonOf;
  url: string;
  keeps: boolean;
}

const STEP_SECONDS = 10;
const SPEEDS = [0.75, 1, 1.25, 1.5] as const;

/** The browser's own player with what learning needs: resume, ten seconds back and on, speed. */
export function Player({ lesson, url, keeps }: PlayerProps) {
  const { t } = useTranslation("learning");
  const video = useRef<HTMLVideoElement>(null);
  const progress = useLessonProgress(lesson, keeps);
  const resumeAt = lesson.progress?.completedAt ? 0 : (lesson.progress?.seconds ?? 0);
  const jump = (seconds: number) => {
    if (video.current) video.current.currentTime += seconds;
  };
  return (
    <div className={classes.player}>
      <video
        ref={video}
        src={url}
        poster={lesson.course.product.cover?.url}
        controls
        playsInline
        preload="metadata"
        aria-label={lesson.title}
        onLoadedMetadata={(event) => {
          if (resumeAt > 0) event.currentTarget.currentTime = resumeAt;
        }}
        onTimeUpdate={(event) => progress.at(event.currentTarget.currentTime)}
        onEnded={progress.finish}
      />
      <div className={classes.controls}>
        <button type="button" onClick={() => jump(-STEP_SECONDS)}>
          {t("back10")}
        </button>
        <button type="button" onClick={() => jump(STEP_SECONDS)}>
          {t("forward10")}
        </button>
        <label>
          {t("speed")}{" "}
          <select
            defaultValue={1}
            onChange={(event) => {
              if (video.current) video.current.playbackRate = Number(event.currentTarget.value);
            }}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {speed}×
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
