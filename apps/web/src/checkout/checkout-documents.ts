import { graphql } from "@8521/contract";

export const CheckoutQuery = graphql(/* GraphQL */ `
  query Checkout {
    cart {
      ...CartFields
    }
    me {
      id
      name
      email
      phone
      addresses {
        recipient
        phone
        postalCode
        city
        district
        street
        storeCode
        storeName
      }
    }
  }
`);

export const PlaceOrderMutation = graphql(/* GraphQL */ `
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      token
      replayed
      order {
        id
        number
        state
      }
      problems {
        ...ProblemFields
        ... on AmountChanged {
          before {
            amount
            currency
          }
          after {
            amount
            currency
          }
        }
        ... on FieldInvalid {
          field
        }
      }
    }
  }
`);
