import { graphql, type AdminSimulateQuery } from "@8521/contract";

export const SIMULATE = graphql(`
  query AdminSimulate($input: SimulateInput!) {
    admin {
      simulate(input: $input) {
        pricing {
          total {
            amount
            currency
          }
          discountTotal {
            amount
            currency
          }
          explanation {
            position
            kind
            subject
            because
            amount {
              amount
              currency
            }
            runningTotal {
              amount
              currency
            }
          }
        }
        without {
          total {
            amount
            currency
          }
        }
        changes {
          kind
          discountId
          name
          isDraft
          before {
            amount
            currency
          }
          after {
            amount
            currency
          }
          reason
        }
        candidates {
          discountId
          name
          isDraft
          priority
          matchedLines
          reason
          because
          lostTo
          amount {
            amount
            currency
          }
          compared {
            type
            label
            required
            actual
            met
          }
        }
        trace
        problems {
          code
          message
          path
          remedy
        }
      }
    }
  }
`);

export type SimulationFacts = NonNullable<AdminSimulateQuery["admin"]>["simulate"];
export type CandidateFacts = SimulationFacts["candidates"][number];
