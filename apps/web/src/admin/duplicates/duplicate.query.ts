import {
  graphql,
  type AdminMergePlanQuery,
  type AdminMergesQuery,
  type AdminVoucherDuplicatesQuery,
} from "@8521/contract";

export const DUPLICATE_CODE = graphql(`
  fragment AdminDuplicateCode on DuplicateCode {
    voucher {
      id
      label
      status
      isPublic
      maxRedemptions
      discount {
        id
        name
      }
      affiliate {
        id
        displayName
      }
      createdAt
    }
    paidUses
    heldUses
    lastUsedAt
    revenue {
      amount
      currency
    }
    commission {
      amount
      currency
    }
  }
`);

export const DUPLICATES = graphql(`
  query AdminVoucherDuplicates($kind: DuplicateKind!, $after: String) {
    admin {
      voucherDuplicates(kind: $kind, first: 10, after: $after) {
        totalCount
        inSeries
        isCut
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            because
            survivorId
            survivorBecause
            needsDecision
            codes {
              ...AdminDuplicateCode
            }
          }
        }
      }
    }
  }
`);

export const MERGE_PLAN = graphql(`
  query AdminMergePlan($input: VoucherMergeInput!) {
    admin {
      voucherMergePlan(input: $input) {
        plan {
          hash
          survivor {
            ...AdminDuplicateCode
          }
          retired {
            ...AdminDuplicateCode
          }
          conflicts {
            kind
            voucherId
          }
          paidUses
          heldUses
          assigned
          aliases
          usedBefore
          usedAfter
          limitBefore
          limitAfter
          overrun
          customersOverLimit
          corrections {
            orderNumber
            because
            amount {
              amount
              currency
            }
            from {
              displayName
            }
            to {
              displayName
            }
          }
          correctionCount
          correctionTotal {
            amount
            currency
          }
          paidCommissionCount
          paidCommissionTotal {
            amount
            currency
          }
        }
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

export const MERGE = graphql(`
  mutation AdminVoucherMerge($input: VoucherMergeInput!, $planHash: String!, $reason: String) {
    voucherMerge(input: $input, planHash: $planHash, reason: $reason) {
      merge {
        id
        uses
        survivor {
          id
          label
        }
        retired {
          id
          label
        }
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

export const UNDO = graphql(`
  mutation AdminVoucherMergeUndo($id: ID!) {
    voucherMergeUndo(id: $id) {
      leftCommissions
      merge {
        id
        undoneAt
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

export const MERGES = graphql(`
  query AdminMerges {
    admin {
      voucherMerges(first: 20) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            uses
            reason
            createdAt
            undoneAt
            survivor {
              id
              label
            }
            retired {
              id
              label
            }
          }
        }
      }
    }
  }
`);

export type GroupRow = NonNullable<
  AdminVoucherDuplicatesQuery["admin"]
>["voucherDuplicates"]["edges"][number]["node"];
export type CodeRow = GroupRow["codes"][number];
export type PlanFacts = NonNullable<
  NonNullable<AdminMergePlanQuery["admin"]>["voucherMergePlan"]["plan"]
>;
export type MergeRow = NonNullable<
  AdminMergesQuery["admin"]
>["voucherMerges"]["edges"][number]["node"];
