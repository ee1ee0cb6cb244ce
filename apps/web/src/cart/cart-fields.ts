import { graphql } from "@8521/contract";

/** Everything the cart page draws; each cart mutation answers the same, so the cache is whole at once. */
export const CartFields = graphql(/* GraphQL */ `
  fragment CartFields on Cart {
    id
    version
    quantity
    needsShipping
    needsAccount
    shippingMethod
    paymentMethod
    lines {
      id
      quantity
      product {
        id
        slug
        kind
        name
        cover {
          id
          url
          alt
        }
      }
      variant {
        id
        title
        stock
        available
        price {
          amount
          currency
        }
        picture {
          id
          url
          alt
        }
      }
      priced {
        lineId
        listUnitPrice {
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
        discountTotal {
          amount
          currency
        }
        total {
          amount
          currency
        }
      }
    }
    shippingMethods {
      code
      name
      delivery
      fee {
        amount
        currency
      }
      freeFrom {
        amount
        currency
      }
    }
    paymentMethods {
      method
      name
      deadline
      isAvailable
      minimum {
        amount
        currency
      }
      maximum {
        amount
        currency
      }
    }
    stockProblems {
      message
      variantId
      available
    }
    usableVouchers {
      id
      code
      name
      sentence
      endsAt
    }
    pricing {
      ...PricingFields
    }
  }
`);

/** A priced cart: totals, codes, hints, and the explanation. */
export const PricingFields = graphql(/* GraphQL */ `
  fragment PricingFields on CartPricing {
    subtotal {
      amount
      currency
    }
    discountTotal {
      amount
      currency
    }
    total {
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
    shipping {
      method
      name
      amount {
        amount
        currency
      }
      total {
        amount
        currency
      }
    }
    tax {
      tax {
        amount
        currency
      }
    }
    codes {
      __typename
      ... on AppliedCode {
        voucherId
        label
        discountName
        sentence
        affiliateName
        amount {
          amount
          currency
        }
      }
      ... on WaitingCode {
        voucherId
        label
        discountName
        sentence
        affiliateName
        reason
        message
        remedy
      }
      ... on SuppressedCode {
        voucherId
        label
        discountName
        sentence
        affiliateName
        reason
        message
        suppressedBy
      }
    }
    hints {
      discountId
      name
      message
      missingAmount {
        amount
        currency
      }
      missingQuantity
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
    messages {
      kind
      message
      before {
        amount
        currency
      }
      after {
        amount
        currency
      }
    }
  }
`);

/** Why something was not done, with what can be done about it. */
export const ProblemFields = graphql(/* GraphQL */ `
  fragment ProblemFields on Problem {
    __typename
    code
    message
    path
    remedy
  }
`);
