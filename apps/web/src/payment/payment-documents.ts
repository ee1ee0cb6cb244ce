import { graphql } from "@8521/contract";

export const StartPaymentMutation = graphql(/* GraphQL */ `
  mutation StartPayment($number: String!, $token: String) {
    startPayment(number: $number, token: $token) {
      form {
        action
        fields {
          name
          value
        }
      }
      order {
        ...OrderFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const ChangePaymentMutation = graphql(/* GraphQL */ `
  mutation ChangePayment($number: String!, $token: String, $method: PaymentMethod!) {
    changePaymentMethod(number: $number, token: $token, method: $method) {
      form {
        action
        fields {
          name
          value
        }
      }
      order {
        ...OrderFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
