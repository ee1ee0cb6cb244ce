import { graphql } from "@8521/contract";

/** Everything the order page and the payment pages draw. */
export const OrderFields = graphql(/* GraphQL */ `
  fragment OrderFields on Order {
    id
    number
    state
    stateSentence
    placedAt
    paidAt
    payUntil
    paymentMethod
    canPay
    canCancel
    codes
    lines {
      id
      kind
      name
      variantTitle
      quantity
      refundedQuantity
      courseSlug
      courseOpen
      picture {
        id
        url
        alt
      }
      product {
        id
        slug
      }
      listTotal {
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
      discounts {
        discountId
        name
        code
        amount {
          amount
          currency
        }
      }
    }
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
    discountGroups {
      level
      label
      amount {
        amount
        currency
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
    payment {
      id
      method
      state
      bankCode
      bankName
      accountNumber
      storeCode
      barcodes
      payUntil
      paidAt
      failureMessage
      amount {
        amount
        currency
      }
      steps {
        place
        steps
      }
    }
    contact {
      name
      email
      phone
    }
    shippingName
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
    invoice {
      kind
      value
      title
    }
    timeline {
      at
      event
      sentence
      toState
    }
  }
`);

export const OrderQuery = graphql(/* GraphQL */ `
  query Order($number: String!, $token: String) {
    order(number: $number, token: $token) {
      ...OrderFields
    }
  }
`);

export const CancelOrderMutation = graphql(/* GraphQL */ `
  mutation CancelOrder($number: String!, $token: String, $reason: String) {
    cancelOrder(number: $number, token: $token, reason: $reason) {
      order {
        ...OrderFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const OrdersQuery = graphql(/* GraphQL */ `
  query MyOrders($first: Int!, $after: String, $states: [OrderState!]) {
    me {
      id
      orders(first: $first, after: $after, states: $states) {
        edges {
          cursor
          node {
            ...OrderRowFields
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

export const OrderRowFields = graphql(/* GraphQL */ `
  fragment OrderRowFields on Order {
    id
    number
    state
    stateSentence
    placedAt
    payUntil
    canPay
    total {
      amount
      currency
    }
    lines {
      id
      name
      quantity
      picture {
        id
        url
        alt
      }
    }
  }
`);
