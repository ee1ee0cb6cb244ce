import { graphql } from "@8521/contract";

export const LessonQuery = graphql(/* GraphQL */ `
  query Lesson($course: String!, $lesson: String!) {
    lesson(courseSlug: $course, lessonSlug: $lesson) {
      id
      slug
      title
      durationSeconds
      isPreview
      isOpen
      body
      videoUrl
      progress {
        seconds
        completedAt
      }
      previous {
        id
        slug
        title
        isOpen
      }
      next {
        id
        slug
        title
        isOpen
      }
      course {
        id
        lessonCount
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
        access {
          isActive
          progressPercent
          completedLessons
        }
        chapters {
          id
          title
          position
          lessons {
            id
            slug
            title
            durationSeconds
            isPreview
            isOpen
            progress {
              seconds
              completedAt
            }
          }
        }
      }
    }
  }
`);

export const LessonProgressMutation = graphql(/* GraphQL */ `
  mutation LessonProgress($lessonId: ID!, $seconds: Int!, $completed: Boolean!) {
    lessonProgress(lessonId: $lessonId, seconds: $seconds, completed: $completed) {
      lesson {
        id
        progress {
          seconds
          completedAt
        }
        course {
          id
          access {
            isActive
            progressPercent
            completedLessons
          }
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
