import { graphql } from "@8521/contract";

export const CartQuery = graphql(/* GraphQL */ `
  query Cart {
    cart {
      ...CartFields
    }
  }
`);

export const AddLineMutation = graphql(/* GraphQL */ `
  mutation AddLine($variantId: ID!, $quantity: Int!) {
    cartAddLine(variantId: $variantId, quantity: $quantity) {
      cart {
        id
        version
        quantity
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const ChangeLineMutation = graphql(/* GraphQL */ `
  mutation ChangeLine($lineId: ID!, $quantity: Int!) {
    cartChangeLine(lineId: $lineId, quantity: $quantity) {
      cart {
        ...CartFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const RemoveLineMutation = graphql(/* GraphQL */ `
  mutation RemoveLine($lineId: ID!) {
    cartRemoveLine(lineId: $lineId) {
      cart {
        ...CartFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const ApplyCodeMutation = graphql(/* GraphQL */ `
  mutation ApplyCode($code: String!) {
    cartApplyCode(code: $code) {
      cart {
        ...CartFields
      }
      replacedCode
      enteredAlias
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const ApplyVoucherMutation = graphql(/* GraphQL */ `
  mutation ApplyVoucher($voucherId: ID!) {
    cartApplyVoucher(voucherId: $voucherId) {
      cart {
        ...CartFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const RemoveCodeMutation = graphql(/* GraphQL */ `
  mutation RemoveCode($voucherId: ID!) {
    cartRemoveCode(voucherId: $voucherId) {
      cart {
        ...CartFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const ChooseShippingMutation = graphql(/* GraphQL */ `
  mutation ChooseShipping($method: String!) {
    cartChooseShipping(method: $method) {
      cart {
        ...CartFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const ChoosePaymentMutation = graphql(/* GraphQL */ `
  mutation ChoosePayment($method: PaymentMethod!) {
    cartChoosePayment(method: $method) {
      cart {
        ...CartFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const AcknowledgeMutation = graphql(/* GraphQL */ `
  mutation Acknowledge {
    cartAcknowledge {
      cart {
        ...CartFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
