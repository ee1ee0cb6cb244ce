import {
  graphql,
  type AdminDiscountDetailFragment,
  type AdminDiscountTypesQuery,
} from "@8521/contract";

/** All that the editor reads of one discount. Changes answer with it too. */
export const DISCOUNT_DETAIL = graphql(`
  fragment AdminDiscountDetail on Discount {
    id
    version
    name
    names {
      zhTW
      en
    }
    status
    level
    type
    config
    sentence
    scope {
      include {
        ...AdminSelection
      }
      exclude {
        ...AdminSelection
      }
    }
    configScopes {
      field
      scope {
        include {
          ...AdminSelection
        }
        exclude {
          ...AdminSelection
        }
      }
    }
    conditions {
      match
      minimumAmount {
        amount
        currency
      }
      minimumQuantity
      minimumOverScope
      requiredScope {
        include {
          ...AdminSelection
        }
        exclude {
          ...AdminSelection
        }
      }
      requiredQuantity
      customerGroups {
        id
        name
      }
      firstOrder
      signedIn
      paymentMethods
      shippingMethods
      emailDomains
      channels
      other
    }
    priority
    canStack
    excludedDiscounts {
      id
      name
    }
    automatic
    startsAt
    endsAt
    maxRedemptions
    maxRedemptionsPerCustomer
    budget {
      amount
      currency
    }
    maxDiscountAmount {
      amount
      currency
    }
    isHot
    used
    spent {
      amount
      currency
    }
    voucherCount
    partner {
      id
      name
    }
    refundMode
    updatedAt
  }
`);

export const DISCOUNT = graphql(`
  query AdminDiscount($id: ID!) {
    admin {
      discount(id: $id) {
        ...AdminDiscountDetail
      }
    }
  }
`);

/** What the editor offers: kinds of discounts with their forms, groups, ways to pay and to send. */
export const DISCOUNT_TYPES = graphql(`
  query AdminDiscountTypes {
    admin {
      discountTypes {
        type
        level
        label
        description
        fields {
          name
          label
          help
          kind
          required
          minimum
          maximum
          choices {
            value
            label
          }
        }
      }
      customerGroups {
        id
        name
      }
    }
    shop {
      currency
      paymentMethods {
        method
        name
      }
      shippingMethods {
        code
        name
      }
    }
  }
`);

export const PREVIEW = graphql(`
  query AdminDiscountPreview($input: DiscountInput!, $lines: [PreviewLineInput!]) {
    admin {
      discountPreview(input: $input, lines: $lines) {
        sentence
        problems {
          __typename
          code
          message
          path
          remedy
        }
        before {
          total {
            amount
            currency
          }
          discountTotal {
            amount
            currency
          }
        }
        after {
          total {
            amount
            currency
          }
          discountTotal {
            amount
            currency
          }
          lines {
            lineId
            quantity
            listTotal {
              amount
              currency
            }
            total {
              amount
              currency
            }
            discounts {
              discountId
              name
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
        }
      }
    }
  }
`);

export const CREATE = graphql(`
  mutation AdminDiscountCreate($input: DiscountInput!) {
    discountCreate(input: $input) {
      discount {
        ...AdminDiscountDetail
      }
      problems {
        __typename
        code
        message
        path
        remedy
      }
    }
  }
`);

export const UPDATE = graphql(`
  mutation AdminDiscountUpdate($id: ID!, $version: Int!, $input: DiscountInput!) {
    discountUpdate(id: $id, version: $version, input: $input) {
      discount {
        ...AdminDiscountDetail
      }
      problems {
        __typename
        code
        message
        path
        remedy
        ... on VersionConflict {
          actual
        }
      }
    }
  }
`);

export const SET_STATUS = graphql(`
  mutation AdminDiscountSetStatus($id: ID!, $status: DiscountStatusChange!) {
    discountSetStatus(id: $id, status: $status) {
      discount {
        ...AdminDiscountDetail
      }
      problems {
        __typename
        code
        message
        path
        remedy
      }
    }
  }
`);

export type DiscountFacts = AdminDiscountDetailFragment;
export type TypeForm = NonNullable<AdminDiscountTypesQuery["admin"]>["discountTypes"][number];
export type EditorChoices = AdminDiscountTypesQuery;
