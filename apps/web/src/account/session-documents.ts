import { graphql } from "@8521/contract";

export const SignInMutation = graphql(/* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        id
        roles
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const SignUpMutation = graphql(/* GraphQL */ `
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      viewer {
        id
        roles
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const SignOutMutation = graphql(/* GraphQL */ `
  mutation SignOut {
    signOut {
      done
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const ForgotMutation = graphql(/* GraphQL */ `
  mutation Forgot($email: String!) {
    requestPasswordReset(email: $email) {
      done
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const ResetMutation = graphql(/* GraphQL */ `
  mutation Reset($token: String!, $password: String!) {
    resetPassword(token: $token, password: $password) {
      done
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const VerifyMutation = graphql(/* GraphQL */ `
  mutation Verify($token: String!) {
    verifyEmail(token: $token) {
      viewer {
        id
        emailVerified
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const ResendMutation = graphql(/* GraphQL */ `
  mutation Resend {
    resendVerification {
      done
      problems {
        ...ProblemFields
      }
    }
  }
`);
