import { graphql, type AdminBatchFactsFragment } from "@8521/contract";

export const BATCH_FACTS = graphql(`
  fragment AdminBatchFacts on VoucherBatch {
    id
    name
    source
    state
    count
    made
    discarded
    codesPerSecond
    secondsLeft
    failure
    pattern
    startsAt
    endsAt
    maxRedemptions
    maxRedemptionsPerCustomer
    domains
    tags
    isAssignedOnly
    used
    recipients
    assigned
    mailed
    mailsWaiting
    lineMessages
    lineFailed
    lineWaiting
    exportedAt
    createdAt
    finishedAt
    discount {
      id
      name
      sentence
    }
    affiliate {
      id
      displayName
    }
  }
`);

export const BATCHES = graphql(`
  query AdminBatches($after: String) {
    admin {
      voucherBatches(first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            ...AdminBatchFacts
          }
        }
      }
    }
  }
`);

export const BATCH = graphql(`
  query AdminBatch($id: ID!) {
    admin {
      voucherBatch(id: $id) {
        ...AdminBatchFacts
      }
    }
  }
`);

export const ESTIMATE = graphql(`
  query AdminBatchEstimate($input: VoucherBatchInput!) {
    admin {
      voucherBatchEstimate(input: $input) {
        estimate {
          sample
          space
          guessOdds
        }
        suggestedPattern
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

export const CREATE_BATCH = graphql(`
  mutation AdminBatchCreate($input: VoucherBatchInput!, $key: ID!) {
    voucherBatchCreate(input: $input, idempotencyKey: $key) {
      batch {
        ...AdminBatchFacts
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

export const PAUSE_BATCH = graphql(`
  mutation AdminBatchPause($id: ID!) {
    voucherBatchPause(id: $id) {
      batch {
        ...AdminBatchFacts
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

export const RESUME_BATCH = graphql(`
  mutation AdminBatchResume($id: ID!) {
    voucherBatchResume(id: $id) {
      batch {
        ...AdminBatchFacts
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

export const CANCEL_BATCH = graphql(`
  mutation AdminBatchCancel($id: ID!) {
    voucherBatchCancel(id: $id) {
      batch {
        ...AdminBatchFacts
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

export const EXPORT_BATCH = graphql(`
  mutation AdminBatchExport($id: ID!, $reason: String) {
    voucherBatchExport(id: $id, reason: $reason) {
      path
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export const SEND_BATCH = graphql(`
  mutation AdminBatchSend($id: ID!, $by: VoucherSendChannel!) {
    voucherBatchSend(id: $id, by: $by) {
      batch {
        ...AdminBatchFacts
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

export const REVEAL = graphql(`
  mutation AdminVoucherReveal($id: ID!) {
    voucherReveal(id: $id) {
      code
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export type BatchFacts = AdminBatchFactsFragment;
