import { type AdminKeyFragment, graphql } from "@8521/contract";

export const KEY_FACTS = graphql(`
  fragment AdminKey on ApiKey {
    id
    label
    channel
    shownPrefix
    status
    createdAt
    lastUsedAt
  }
`);

export const KEYS = graphql(`
  query AdminKeys {
    admin {
      apiKeys {
        ...AdminKey
      }
    }
  }
`);

export const CREATE_KEY = graphql(`
  mutation AdminCreateKey($input: ApiKeyInput!) {
    apiKeyCreate(input: $input) {
      secret
      apiKey {
        ...AdminKey
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const REVOKE_KEY = graphql(`
  mutation AdminRevokeKey($id: ID!) {
    apiKeyRevoke(id: $id) {
      apiKey {
        ...AdminKey
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export type KeyFacts = AdminKeyFragment;
