import { graphql } from "@8521/contract";

export const AccountQuery = graphql(/* GraphQL */ `
  query Account {
    me {
      id
      unpaid: orders(first: 5, states: [PENDING, AWAITING_PAYMENT]) {
        edges {
          node {
            ...OrderRowFields
          }
        }
      }
      recent: orders(first: 3) {
        edges {
          node {
            ...OrderRowFields
          }
        }
        totalCount
      }
      courses {
        ...LibraryCourseFields
      }
      vouchers(states: [USABLE, UPCOMING]) {
        id
        code
        name
        sentence
        state
        startsAt
        endsAt
        remainingUses
      }
    }
  }
`);
