import {
  graphql,
  type AdminRefusalsQuery,
  type AdminRisksPageQuery,
  type AdminUsesQuery,
} from "@8521/contract";

/** What codes and discounts brought, grouped. */
export const USES = graphql(`
  query AdminUses($range: DayRange!, $by: ReportGroup!, $codesOnly: Boolean!) {
    admin {
      usesReport(range: $range, by: $by, first: 50, filter: { codesOnly: $codesOnly }) {
        from
        to
        beforeFrom
        beforeTo
        rowCount
        total {
          uses
          orders
          discountGiven {
            amount
            currency
          }
          revenue {
            amount
            currency
          }
          averageOrder {
            amount
            currency
          }
          newCustomerPercent
        }
        totalBefore {
          uses
          orders
          discountGiven {
            amount
            currency
          }
          revenue {
            amount
            currency
          }
          averageOrder {
            amount
            currency
          }
          newCustomerPercent
        }
        rows {
          key
          label
          now {
            uses
            orders
            discountGiven {
              amount
              currency
            }
            revenue {
              amount
              currency
            }
            averageOrder {
              amount
              currency
            }
            newCustomerPercent
          }
          before {
            uses
            discountGiven {
              amount
              currency
            }
            revenue {
              amount
              currency
            }
          }
        }
      }
    }
  }
`);
export type UsesFacts = NonNullable<AdminUsesQuery["admin"]>["usesReport"];
export type UsesRow = UsesFacts["rows"][number];

/** What became of entered codes. */
export const REFUSALS = graphql(`
  query AdminRefusals($range: DayRange!, $by: TimeUnit!) {
    admin {
      refusalsReport(range: $range, by: $by) {
        from
        to
        total {
          checks
          applied
          covered
          waiting
          refused
        }
        totalBefore {
          checks
          applied
          covered
          waiting
          refused
        }
        pieces {
          key
          figures {
            applied
            waiting
            refused
          }
        }
        reasons {
          reason
          label
          fate
          count
          before
        }
        codes {
          id
          label
          voucher {
            id
          }
          reason
          reasonLabel
          times
          shoppers
          lastAt
          advice
        }
      }
    }
  }
`);
export type RefusalsFacts = NonNullable<AdminRefusalsQuery["admin"]>["refusalsReport"];

/** Guess bursts and leaks. */
export const RISKS = graphql(`
  query AdminRisksPage($after: String) {
    admin {
      guessBursts(first: 10, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            kind
            customer {
              id
              name
            }
            beganAt
            lastAt
            attempts
            codes
            locked
            found
            alertId
            acknowledgedAt
          }
        }
      }
      leakRisks(first: 20) {
        voucher {
          id
        }
        label
        affiliate {
          id
          displayName
        }
        score
        level
        uses
        usesBefore
        parts {
          sign
          measured
          points
          weight
        }
      }
    }
  }
`);
export const ACKNOWLEDGE_BURST = graphql(`
  mutation AdminBurstAcknowledge($id: ID!) {
    alertAcknowledge(id: $id) {
      alert {
        id
        acknowledgedAt
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);
type Risks = NonNullable<AdminRisksPageQuery["admin"]>;
export type Burst = Risks["guessBursts"]["edges"][number]["node"];
export type LeakRisk = Risks["leakRisks"][number];
