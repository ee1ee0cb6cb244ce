import { graphql } from "@8521/contract";

export const LandingQuery = graphql(/* GraphQL */ `
  query Landing($slug: String!) {
    affiliateLanding(slug: $slug) {
      isActive
      windowDays
      welcomeCode
      welcomeSentence
      affiliate {
        id
        slug
        displayName
        introduction
        picture {
          id
          url
          alt
        }
      }
      products {
        ...ProductCardFields
      }
    }
    cart {
      id
      pricing {
        codes {
          __typename
          ... on AppliedCode {
            voucherId
            label
          }
          ... on WaitingCode {
            voucherId
            label
          }
          ... on SuppressedCode {
            voucherId
            label
          }
        }
      }
    }
  }
`);

export const ComeByMutation = graphql(/* GraphQL */ `
  mutation ComeBy($slug: String!) {
    recordClick(slug: $slug) {
      done
    }
  }
`);
