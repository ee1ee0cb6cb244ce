import { graphql, type AdminVouchersQuery, type AdminVoucherTimelineQuery } from "@8521/contract";

export const VOUCHER_FIELDS = graphql(`
  fragment AdminVoucherFields on Voucher {
    id
    label
    isPublic
    status
    discount {
      id
      name
      sentence
      status
    }
    affiliate {
      id
      displayName
      slug
    }
    startsAt
    endsAt
    maxRedemptions
    maxRedemptionsPerCustomer
    isHot
    used
    reserved
    discountCost {
      amount
      currency
    }
    tags
    batchId
    createdAt
  }
`);

export const VOUCHERS = graphql(`
  query AdminVouchers($after: String, $filter: VoucherFilter) {
    admin {
      vouchers(first: 30, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            ...AdminVoucherFields
          }
        }
      }
    }
  }
`);

export const VOUCHER = graphql(`
  query AdminVoucher($id: ID!) {
    admin {
      voucher(id: $id) {
        ...AdminVoucherFields
        mergedInto {
          id
          label
        }
        aliases {
          id
          label
        }
        remaining
        discount {
          id
          maxRedemptions
          used
          budget {
            amount
            currency
          }
          spent {
            amount
            currency
          }
        }
        domains
        channels
        restoreOn
        assignedCount
        batchName
        refusals {
          reason
          label
          fate
          times
          shoppers
          lastAt
        }
        redemptions {
          orderNumber
          state
          amount {
            amount
            currency
          }
          reservedAt
          isOverrun
        }
      }
    }
  }
`);

export const TIMELINE = graphql(`
  query AdminVoucherTimeline($id: ID!, $after: String) {
    admin {
      voucherTimeline(id: $id, first: 10, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            at
            action
            sentence
            actor
            by
            reason
          }
        }
      }
    }
  }
`);

export const SET_STATUS = graphql(`
  mutation AdminVoucherSetStatus($id: ID!, $status: VoucherStatusChange!) {
    voucherSetStatus(id: $id, status: $status) {
      voucher {
        ...AdminVoucherFields
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

export const SET_LIMIT = graphql(`
  mutation AdminVoucherSetLimit($id: ID!, $maxRedemptions: Int) {
    voucherSetLimit(id: $id, maxRedemptions: $maxRedemptions) {
      voucher {
        ...AdminVoucherFields
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

export const SET_HOT = graphql(`
  mutation AdminVoucherSetHot($id: ID!, $isHot: Boolean!) {
    voucherSetHot(id: $id, isHot: $isHot) {
      voucher {
        ...AdminVoucherFields
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

export const CREATE = graphql(`
  mutation AdminVoucherCreate($input: VoucherCreateInput!) {
    voucherCreate(input: $input) {
      voucher {
        ...AdminVoucherFields
      }
      code
      warnings {
        code
        message
        path
        remedy
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

/** What a voucher can unlock, and whose it can be. */
export const VOUCHER_CHOICES = graphql(`
  query AdminVoucherChoices {
    admin {
      discounts(first: 100, filter: { automatic: false }) {
        edges {
          cursor
          node {
            id
            name
            sentence
            status
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      affiliates(first: 100) {
        edges {
          cursor
          node {
            affiliate {
              id
              displayName
              slug
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type VoucherRow = NonNullable<
  AdminVouchersQuery["admin"]
>["vouchers"]["edges"][number]["node"];

export type VoucherEvent = NonNullable<
  AdminVoucherTimelineQuery["admin"]
>["voucherTimeline"]["edges"][number]["node"];

/** What is read anew after a change: everything changed leaves a line in the timeline. */
export const AFTER_CHANGE = { refetchQueries: ["AdminVoucherTimeline", "AdminVoucher"] };
