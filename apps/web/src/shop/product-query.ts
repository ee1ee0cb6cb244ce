import { graphql } from "@8521/contract";

export const ProductQuery = graphql(/* GraphQL */ `
  query Product($slug: String!) {
    product(slug: $slug) {
      id
      slug
      kind
      name
      summary
      description
      tags
      stock
      category {
        id
        slug
        name
      }
      partner {
        id
        name
      }
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
      pictures {
        id
        url
        alt
      }
      variants {
        ...VariantFields
      }
      offers {
        discountId
        name
        sentence
        endsAt
      }
      related {
        ...ProductCardFields
      }
    }
  }
`);

export const VariantFields = graphql(/* GraphQL */ `
  fragment VariantFields on Variant {
    id
    sku
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
    options {
      key
      name
      value
      valueKey
      swatch
    }
  }
`);
