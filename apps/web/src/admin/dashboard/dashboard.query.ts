import { graphql } from "@8521/contract";

/** Everything the dashboard shows of a range of days. */
export const DASHBOARD = graphql(`
  query AdminDashboard($range: DayRange!) {
    admin {
      dashboard(range: $range) {
        from
        to
        sales {
          amount
          currency
        }
        orders
        averageOrder {
          amount
          currency
        }
        discountCost {
          amount
          currency
        }
        discountSharePercent
        affiliateSharePercent
        commission {
          amount
          currency
        }
        unpaid
        unpaidTotal {
          amount
          currency
        }
        unpaidExpiringSoon
        previous {
          sales {
            amount
            currency
          }
          orders
          averageOrder {
            amount
            currency
          }
          discountCost {
            amount
            currency
          }
        }
        days {
          day
          sales {
            amount
            currency
          }
          orders
          discountCost {
            amount
            currency
          }
          affiliateSales {
            amount
            currency
          }
        }
        topCodes {
          voucherId
          label
          affiliateName
          orders
          sales {
            amount
            currency
          }
          discountCost {
            amount
            currency
          }
        }
        topAffiliates {
          affiliate {
            id
            displayName
            slug
          }
          orders
          sales {
            amount
            currency
          }
          commission {
            amount
            currency
          }
        }
        refusedReasons {
          reason
          label
          count
        }
        alerts {
          id
          at
          kind
          severity
          message
          order {
            id
            number
          }
        }
      }
    }
  }
`);
