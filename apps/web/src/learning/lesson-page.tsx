import type { LessonQuery as Data } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useViewer } from "../account/use-viewer.ts";
import { usePageTitle } from "../app/use-page-title.ts";
import {
  ButtonLink,
  EmptyState,
  ErrorState,
  Icon,
  ProgressBar,
  TwoColumnSkeleton,
} from "../design/index.ts";
import { Curriculum } from "../shop/curriculum.tsx";
import { Prose } from "../shop/prose.tsx";
import { LessonQuery } from "./lesson-documents.ts";
import { Player } from "./player.tsx";
import { Reader } from "./reader.tsx";
import classes from "./learning.module.css";

export type LessonOf = NonNullable<Data["lesson"]>;

/** One lesson: the video when there is one, else the text; the way through the course beside it. */
export function LessonPage() {
  const { course, lesson } = useParams({ from: "/learn/$course/$lesson" });
  const { data, error, refetch } = useQuery(LessonQuery, { variables: { course, lesson } });
  const { t } = useTranslation("learning");
  if (data?.lesson) return <Lesson key={data.lesson.id} lesson={data.lesson} />;
  if (data) {
    return (
      <EmptyState
        title={t("gone")}
        action={
          <ButtonLink to="/courses/$slug" params={{ slug: course }}>
            {t("toCourse")}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <div className="page">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <TwoColumnSkeleton />}
    </div>
  );
}

function Lesson({ lesson }: { lesson: LessonOf }) {
  const { t } = useTranslation("learning");
  const { course } = lesson;
  const access = course.access;
  usePageTitle(`${lesson.title} · ${course.product.name}`);
  return (
    <div className={`page ${classes.lessonPage}`}>
      <div className={classes.lessonMain}>
        <p className={classes.crumb}>
          <Link to="/courses/$slug" params={{ slug: course.product.slug }}>
            <Icon name="back" size={16} /> {course.product.name}
          </Link>
        </p>
        {lesson.isOpen ? <Content lesson={lesson} /> : <Closed lesson={lesson} />}
        <Steps lesson={lesson} />
      </div>
      <aside className={classes.lessonSide} aria-label={t("outline")}>
        {access?.isActive ? (
          <ProgressBar
            percent={access.progressPercent}
            label={t("progress", {
              percent: access.progressPercent,
              done: access.completedLessons,
              all: course.lessonCount,
            })}
          />
        ) : null}
        <Curriculum
          courseSlug={course.product.slug}
          chapters={course.chapters}
          current={lesson.slug}
        />
      </aside>
    </div>
  );
}

function Content({ lesson }: { lesson: LessonOf }) {
  const { t } = useTranslation("learning");
  const viewer = useViewer();
  // A preview may be watched by anyone; progress is kept only for those who are signed in.
  const keeps = viewer.customer !== null;
  return (
    <>
      {lesson.videoUrl ? <Player lesson={lesson} url={lesson.videoUrl} keeps={keeps} /> : null}
      <h1 className={classes.lessonTitle}>{lesson.title}</h1>
      {lesson.progress?.completedAt ? (
        <p className={classes.done}>
          <Icon name="check" size={18} /> {t("done")}
        </p>
      ) : null}
      {lesson.body ? <Prose text={lesson.body} /> : null}
      {lesson.videoUrl ? null : <Reader lesson={lesson} keeps={keeps} />}
    </>
  );
}

/** Not open to this visitor: what it is, and the two ways in. */
function Closed({ lesson }: { lesson: LessonOf }) {
  const { t } = useTranslation("learning");
  const viewer = useViewer();
  const slug = lesson.course.product.slug;
  return (
    <div className={classes.closed}>
      <Icon name="lock" size={32} />
      <h1 className={classes.lessonTitle}>{lesson.title}</h1>
      <p>{t("closed")}</p>
      <div className={classes.closedActions}>
        <ButtonLink to="/courses/$slug" params={{ slug }}>
          {t("seeCourse")}
        </ButtonLink>
        {viewer.customer ? null : (
          <ButtonLink
            to="/sign-in"
            search={{ next: `/learn/${slug}/${lesson.slug}` }}
            variant="default"
          >
            {t("signIn")}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function Steps({ lesson }: { lesson: LessonOf }) {
  const { t } = useTranslation("learning");
  const slug = lesson.course.product.slug;
  return (
    <nav className={classes.stepsNav} aria-label={t("steps")}>
      {lesson.previous ? (
        <ButtonLink
          to="/learn/$course/$lesson"
          params={{ course: slug, lesson: lesson.previous.slug }}
          variant="default"
        >
          {t("previous")}
          <span className="visually-hidden"> {lesson.previous.title}</span>
        </ButtonLink>
      ) : (
        <span />
      )}
      {lesson.next ? (
        <ButtonLink to="/learn/$course/$lesson" params={{ course: slug, lesson: lesson.next.slug }}>
          {t("next", { title: lesson.next.title })}
        </ButtonLink>
      ) : (
        <ButtonLink to="/account/courses">{t("library")}</ButtonLink>
      )}
    </nav>
  );
}
