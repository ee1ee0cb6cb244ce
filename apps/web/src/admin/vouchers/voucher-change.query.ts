import { graphql } from "@8521/contract";

export const UPDATE = graphql(`
  mutation AdminVoucherUpdate($id: ID!, $input: VoucherUpdateInput!, $reason: String) {
    voucherUpdate(id: $id, input: $input, reason: $reason) {
      voucher {
        ...AdminVoucherFields
        domains
        channels
        restoreOn
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

export const REASSIGN = graphql(`
  mutation AdminVoucherReassign(
    $id: ID!
    $affiliateId: ID
    $reason: String!
    $allowsLookalike: Boolean!
  ) {
    voucherReassign(
      id: $id
      affiliateId: $affiliateId
      reason: $reason
      allowsLookalike: $allowsLookalike
    ) {
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

export const CHANGE_MANY = graphql(`
  mutation AdminVouchersChange(
    $ids: [ID!]!
    $kind: VouchersChangeKind!
    $endsAt: DateTime
    $reason: String
  ) {
    vouchersChange(ids: $ids, kind: $kind, endsAt: $endsAt, reason: $reason) {
      results {
        id
        outcome
        voucher {
          ...AdminVoucherFields
        }
        problem {
          code
          message
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
