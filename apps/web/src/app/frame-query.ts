import { graphql } from "@8521/contract";

/** What the frame of every page needs, in one request: who looks, and how full the cart is. */
export const FrameQuery = graphql(/* GraphQL */ `
  query Frame {
    viewer {
      id
      name
      email
      emailVerified
      roles
      customer {
        id
        phone
      }
    }
    cart {
      id
      quantity
    }
  }
`);
