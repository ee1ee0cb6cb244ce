import { graphql } from "@8521/contract";

/** What a product card shows. */
export const ProductCardFields = graphql(/* GraphQL */ `
  fragment ProductCardFields on Product {
    id
    slug
    kind
    name
    summary
    tags
    stock
    priceFrom {
      amount
      currency
    }
    priceTo {
      amount
      currency
    }
    salePriceFrom {
      amount
      currency
    }
    cover {
      id
      url
      alt
    }
    variants {
      id
      options {
        key
        swatch
        value
      }
    }
    course {
      id
      lessonCount
      durationSeconds
    }
  }
`);
