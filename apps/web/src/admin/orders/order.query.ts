import { graphql, type AdminOrderDetailFragment } from "@8521/contract";

/** All that the back office shows of one order. Actions answer with it too, so the page follows. */
export const ORDER_DETAIL = graphql(`
  fragment AdminOrderDetail on Order {
    id
    number
    state
    stateSentence
    placedAt
    paidAt
    payUntil
    canCancel
    subtotal {
      amount
      currency
    }
    discountTotal {
      amount
      currency
    }
    shippingTotal {
      amount
      currency
    }
    taxTotal {
      amount
      currency
    }
    total {
      amount
      currency
    }
    refundedTotal {
      amount
      currency
    }
    shippingName
    codes
    paymentMethod
    lines {
      id
      kind
      name
      variantTitle
      sku
      picture {
        id
        url
        alt
      }
      unitPrice {
        amount
        currency
      }
      quantity
      listTotal {
        amount
        currency
      }
      discounts {
        discountId
        name
        code
        level
        amount {
          amount
          currency
        }
      }
      total {
        amount
        currency
      }
      refundedQuantity
      refundedTotal {
        amount
        currency
      }
      courseSlug
      courseOpen
    }
    discountGroups {
      level
      label
      amount {
        amount
        currency
      }
      discounts {
        discountId
        name
        code
        level
        amount {
          amount
          currency
        }
      }
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
    contact {
      name
      email
      phone
    }
    shippingAddress {
      recipient
      phone
      postalCode
      city
      district
      street
      storeCode
      storeName
    }
    shipments {
      id
      state
      carrier
      trackingNumber
      shippedAt
      deliveredAt
      partner {
        id
        name
      }
    }
    timeline {
      at
      event
      sentence
      fromState
      toState
      actor
      reason
    }
    invoice {
      kind
      value
      title
    }
    backOffice {
      needsRefund
      needsReview
      snapshotSha256
      ruleSetHash
      engineVersion
      customer {
        id
        name
        email
      }
      payments {
        id
        tradeNumber
        providerTradeNumber
        method
        state
        amount {
          amount
          currency
        }
        refundedAmount {
          amount
          currency
        }
        createdAt
        paidAt
        isDuplicate
        notices {
          receivedAt
          kind
          isVerified
          outcome
          raw
        }
      }
      attribution {
        basis
        sentence
        rejectedReason
        assists
        affiliate {
          id
          displayName
          slug
        }
      }
      commissions {
        id
        state
        base {
          amount
          currency
        }
        amount {
          amount
          currency
        }
        rule
        releasesAt
        affiliate {
          id
          displayName
        }
      }
      redemptions {
        orderNumber
        state
        discountName
        code
        isOverrun
        reservedAt
        amount {
          amount
          currency
        }
      }
      refunds {
        id
        amount {
          amount
          currency
        }
        taxAmount {
          amount
          currency
        }
        state
        reason
        requestedAt
        doneAt
      }
      alerts {
        id
        severity
        message
        at
      }
    }
  }
`);

export const ORDER = graphql(`
  query AdminOrder($number: String!) {
    admin {
      order(number: $number) {
        ...AdminOrderDetail
      }
    }
  }
`);

export type OrderFacts = AdminOrderDetailFragment;
export type BackOffice = NonNullable<OrderFacts["backOffice"]>;
