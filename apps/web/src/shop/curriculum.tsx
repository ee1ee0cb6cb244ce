import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/index.ts";
import { formatLength } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import classes from "./course-page.module.css";

interface CurriculumLesson {
  id: string;
  slug: string;
  title: string;
  durationSeconds: number;
  isPreview: boolean;
  isOpen: boolean;
  progress?: { completedAt?: string | null } | null;
}

interface CurriculumProps {
  courseSlug: string;
  chapters: readonly {
    id: string;
    title: string;
    position: number;
    lessons: readonly CurriculumLesson[];
  }[];
  /** The lesson on screen, to be marked. */
  current?: string;
}

/** Chapters to unfold, lessons with their length; open ones are links, closed ones show a lock. */
export function Curriculum({ courseSlug, chapters, current }: CurriculumProps) {
  const { t } = useTranslation("shop");
  return (
    <div className={classes.chapters}>
      {chapters.map((chapter, index) => (
        <details
          key={chapter.id}
          open={current ? chapter.lessons.some((lesson) => lesson.slug === current) : index === 0}
        >
          <summary>
            <span>
              <small>{t("course.chapter", { number: chapter.position })}</small>
              {chapter.title}
            </span>
            <Icon name="down" size={18} />
          </summary>
          <ol>
            {chapter.lessons.map((lesson) => (
              <li key={lesson.id} aria-current={lesson.slug === current ? "true" : undefined}>
                <LessonRow courseSlug={courseSlug} lesson={lesson} />
              </li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

function LessonRow({ courseSlug, lesson }: { courseSlug: string; lesson: CurriculumLesson }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const done = Boolean(lesson.progress?.completedAt);
  const content = (
    <>
      <span className={classes.lessonMark} data-done={done || undefined}>
        <Icon name={done ? "check" : lesson.isOpen ? "play" : "lock"} size={16} />
        {done ? <span className="visually-hidden">✓ </span> : null}
      </span>
      <span className={classes.lessonTitle}>{lesson.title}</span>
      {lesson.isPreview ? <span className={classes.preview}>{t("course.preview")}</span> : null}
      <span className={classes.lessonLength}>{formatLength(lesson.durationSeconds, locale)}</span>
    </>
  );
  if (!lesson.isOpen) {
    return (
      <span className={classes.lesson} data-locked>
        {content}
        <span className="visually-hidden">({t("course.locked")})</span>
      </span>
    );
  }
  return (
    <Link
      to="/learn/$course/$lesson"
      params={{ course: courseSlug, lesson: lesson.slug }}
      className={classes.lesson}
    >
      {content}
    </Link>
  );
}
