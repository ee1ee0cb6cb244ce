import { graphql, type AdminOrdersQuery } from "@8521/contract";

/** A page of orders, as the list and its file show them. */
export const ORDERS = graphql(`
  query AdminOrders($first: Int!, $after: String, $filter: OrderFilter) {
    admin {
      orders(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            number
            state
            stateSentence
            placedAt
            payUntil
            total {
              amount
              currency
            }
            discountTotal {
              amount
              currency
            }
            refundedTotal {
              amount
              currency
            }
            codes
            paymentMethod
            contact {
              name
              email
            }
            backOffice {
              needsRefund
              needsReview
              attribution {
                affiliate {
                  id
                  displayName
                }
              }
            }
          }
        }
      }
    }
  }
`);

export type OrderPage = NonNullable<AdminOrdersQuery["admin"]>["orders"];
export type OrderRow = OrderPage["edges"][number]["node"];
