import { graphql } from "@8521/contract";

/** A course on the member's shelf. */
export const LibraryCourseFields = graphql(/* GraphQL */ `
  fragment LibraryCourseFields on Course {
    id
    accessSentence
    lessonCount
    durationSeconds
    product {
      id
      slug
      name
      cover {
        id
        url
        alt
      }
    }
    teacher {
      name
    }
    access {
      isActive
      endsAt
      revokeReason
      completedLessons
      progressPercent
      nextLesson {
        id
        slug
        title
      }
    }
  }
`);
