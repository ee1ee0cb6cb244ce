import type { LibraryCourseFieldsFragment } from "@8521/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ButtonLink, ProgressBar, StatusBadge } from "../design/index.ts";
import { Picture } from "../shop/picture.tsx";
import classes from "./learning.module.css";

interface CourseShelfProps {
  courses: readonly LibraryCourseFieldsFragment[];
  /** Show no more than this; those begun come first. */
  most?: number;
}

/** The member's courses: how far, what is next, one tap to go on. */
export function CourseShelf({ courses, most }: CourseShelfProps) {
  const sorted = courses.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
  return (
    <ul className={classes.shelf}>
      {sorted.map((course) => (
        <ShelfCourse key={course.id} course={course} />
      ))}
    </ul>
  );
}

/** Begun before new before finished before closed. */
function rank({ access }: LibraryCourseFieldsFragment): number {
  if (!access?.isActive) return 3;
  if (access.progressPercent >= 100) return 2;
  return access.completedLessons > 0 ? 0 : 1;
}

function ShelfCourse({ course }: { course: LibraryCourseFieldsFragment }) {
  const { t } = useTranslation("learning");
  const { access, product } = course;
  const next = access?.isActive ? access.nextLesson : null;
  return (
    <li className={classes.shelfCourse}>
      <span className={classes.shelfPicture}>
        <Picture media={product.cover} decorative />
      </span>
      <div className={classes.shelfWords}>
        <Link to="/courses/$slug" params={{ slug: product.slug }} className={classes.shelfName}>
          {product.name}
        </Link>
        <p>{course.teacher.name}</p>
        {access?.isActive ? (
          <ProgressBar
            percent={access.progressPercent}
            label={t("progress", {
              percent: access.progressPercent,
              done: access.completedLessons,
              all: course.lessonCount,
            })}
          />
        ) : (
          <StatusBadge
            label={access?.revokeReason ? t("revoked") : t("ended")}
            next={access?.revokeReason ?? t("endedText")}
          />
        )}
        {next ? (
          <ButtonLink
            to="/learn/$course/$lesson"
            params={{ course: product.slug, lesson: next.slug }}
            size="sm"
          >
            {access?.completedLessons ? t("continue") : t("start")}
            <span className="visually-hidden"> {next.title}</span>
          </ButtonLink>
        ) : null}
        <small>{course.accessSentence}</small>
      </div>
    </li>
  );
}
