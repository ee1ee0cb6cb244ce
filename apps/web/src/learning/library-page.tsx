import { graphql } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { MemberOnly } from "../account/member-only.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { ButtonLink, EmptyState, ErrorState, PageHeader, RowsSkeleton } from "../design/index.ts";
import { CourseShelf } from "./course-shelf.tsx";

const LibraryQuery = graphql(/* GraphQL */ `
  query Library {
    me {
      id
      courses {
        ...LibraryCourseFields
      }
    }
  }
`);

/** Every course the member has. */
export function LibraryPage() {
  const { t } = useTranslation("learning");
  usePageTitle(t("library"));
  return (
    <div className="page">
      <PageHeader title={t("library")} />
      <MemberOnly next="/account/courses">
        <Library />
      </MemberOnly>
    </div>
  );
}

function Library() {
  const { t } = useTranslation("learning");
  const { data, error, refetch } = useQuery(LibraryQuery);
  if (!data)
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <RowsSkeleton rows={3} height="9rem" />
    );
  const courses = data.me?.courses ?? [];
  if (courses.length > 0) return <CourseShelf courses={courses} />;
  return (
    <EmptyState
      title={t("empty")}
      text={t("emptyText")}
      action={<ButtonLink to="/courses">{t("seeCourses")}</ButtonLink>}
    />
  );
}
