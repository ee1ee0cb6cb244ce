import { graphql } from "@8521/contract";

export const CourseQuery = graphql(/* GraphQL */ `
  query CourseBySlug($slug: String!) {
    product(slug: $slug) {
      id
      slug
      name
      summary
      description
      stock
      priceFrom {
        amount
        currency
      }
      salePriceFrom {
        amount
        currency
      }
      cover {
        id
        url
        alt
      }
      variants {
        id
      }
      offers {
        discountId
        name
        sentence
        endsAt
      }
      related {
        ...ProductCardFields
      }
      course {
        id
        outcomes
        accessSentence
        lessonCount
        previewCount
        durationSeconds
        teacher {
          name
          bio
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
