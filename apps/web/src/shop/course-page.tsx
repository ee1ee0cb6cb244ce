import type { CourseBySlugQuery } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import { ButtonLink, EmptyState, ErrorState, Icon, TwoColumnSkeleton } from "../design/index.ts";
import { formatLength } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { CourseBuyBox } from "./course-buy-box.tsx";
import { CourseQuery } from "./course-query.ts";
import { Curriculum } from "./curriculum.tsx";
import { Picture } from "./picture.tsx";
import { ProductGrid } from "./product-grid.tsx";
import { Prose } from "./prose.tsx";
import classes from "./course-page.module.css";

export type CourseProduct = NonNullable<CourseBySlugQuery["product"]>;
export type CourseOf = NonNullable<CourseProduct["course"]>;

/** One course: what one learns, from whom, lesson by lesson, and how to get it or go on with it. */
export function CoursePage() {
  const { slug } = useParams({ from: "/courses/$slug" });
  const { t } = useTranslation("shop");
  const { data, error, refetch } = useQuery(CourseQuery, { variables: { slug } });
  if (data?.product?.course) return <Course product={data.product} course={data.product.course} />;
  if (data) {
    return (
      <EmptyState
        title={t("product.notFound")}
        text={t("product.notFoundText")}
        action={<ButtonLink to="/courses">{t("home.allCourses")}</ButtonLink>}
      />
    );
  }
  return (
    <div className="page">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <TwoColumnSkeleton />}
    </div>
  );
}

function Course({ product, course }: { product: CourseProduct; course: CourseOf }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  usePageTitle(product.name);
  return (
    <>
      <div className={classes.band}>
        <div className={`page ${classes.top}`}>
          <div className={classes.words}>
            <p className={classes.crumb}>
              <Link to="/courses">{t("nav.courses", { ns: "everywhere" })}</Link>
            </p>
            <h1>{product.name}</h1>
            <p className={classes.summary}>{product.summary}</p>
            <ul className={classes.facts}>
              <li>
                <Icon name="account" size={18} /> {course.teacher.name}
              </li>
              <li>
                <Icon name="courses" size={18} />{" "}
                {t("course.lessons", { count: course.lessonCount })}
              </li>
              <li>
                <Icon name="clock" size={18} />{" "}
                {t("course.length", { length: formatLength(course.durationSeconds, locale) })}
              </li>
            </ul>
          </div>
          <div className={classes.cover}>
            <Picture media={product.cover} eager sizes="(min-width: 62em) 24rem, 100vw" />
          </div>
        </div>
      </div>
      <div className={`page ${classes.columns}`}>
        <div className={classes.main}>
          {course.outcomes.length > 0 ? (
            <section className={classes.outcomes}>
              <h2>{t("course.outcomes")}</h2>
              <ul>
                {course.outcomes.map((outcome) => (
                  <li key={outcome}>
                    <Icon name="check" size={18} /> {outcome}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <section>
            <h2>{t("course.curriculum")}</h2>
            <Curriculum courseSlug={product.slug} chapters={course.chapters} />
          </section>
          <section>
            <h2>{t("course.about")}</h2>
            <Prose text={product.description} />
          </section>
          <section className={classes.teacher}>
            <h2>{t("course.teacher")}</h2>
            <p className={classes.teacherName}>{course.teacher.name}</p>
            <Prose text={course.teacher.bio} />
          </section>
        </div>
        <aside className={classes.side}>
          <CourseBuyBox product={product} course={course} />
        </aside>
      </div>
      {product.related.length > 0 ? (
        <section className={`page ${classes.related}`}>
          <h2>{t("product.related")}</h2>
          <ProductGrid products={product.related.slice(0, 4)} />
        </section>
      ) : null}
    </>
  );
}
