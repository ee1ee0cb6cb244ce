import {
  graphql,
  type AdminDeliveryFragment,
  type AdminEndpointFragment,
  type AdminEventTypesQuery,
} from "@8521/contract";

export const ENDPOINT_FACTS = graphql(`
  fragment AdminEndpoint on WebhookEndpoint {
    id
    url
    description
    eventTypes
    isOfPartner
    status
    disabledReason
    failingSince
    oldSecretUntil
    createdAt
    pending
    delivered
    failed
  }
`);

export const DELIVERY_FACTS = graphql(`
  fragment AdminDelivery on WebhookDelivery {
    id
    messageId
    eventType
    state
    attempts
    nextAttemptAt
    createdAt
    endedAt
    message
    tries {
      attempt
      at
      status
      failure
      latencyMs
      response
    }
  }
`);

export const ENDPOINTS = graphql(`
  query AdminEndpoints {
    admin {
      webhookEndpoints {
        ...AdminEndpoint
      }
    }
  }
`);

export const ENDPOINT = graphql(`
  query AdminEndpointPage($id: ID!) {
    admin {
      webhookEndpoint(id: $id) {
        ...AdminEndpoint
      }
    }
  }
`);

export const DELIVERIES = graphql(`
  query AdminDeliveries($filter: WebhookDeliveryFilter!, $after: String) {
    admin {
      webhookDeliveries(first: 20, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            ...AdminDelivery
          }
        }
      }
    }
  }
`);

export const EVENT_TYPES = graphql(`
  query AdminEventTypes {
    admin {
      webhookEventTypes {
        type
        meaning
      }
    }
  }
`);

export const CREATE_ENDPOINT = graphql(`
  mutation AdminEndpointCreate($input: WebhookEndpointInput!) {
    webhookEndpointCreate(input: $input) {
      endpoint {
        ...AdminEndpoint
      }
      secret
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export const UPDATE_ENDPOINT = graphql(`
  mutation AdminEndpointUpdate($id: ID!, $input: WebhookEndpointChangeInput!) {
    webhookEndpointUpdate(id: $id, input: $input) {
      endpoint {
        ...AdminEndpoint
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export const SET_STATUS = graphql(`
  mutation AdminEndpointSetStatus($id: ID!, $status: WebhookEndpointStatus!) {
    webhookEndpointSetStatus(id: $id, status: $status) {
      endpoint {
        ...AdminEndpoint
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export const ROTATE_SECRET = graphql(`
  mutation AdminEndpointRotateSecret($id: ID!) {
    webhookEndpointRotateSecret(id: $id) {
      endpoint {
        ...AdminEndpoint
      }
      secret
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export const SEND_TEST = graphql(`
  mutation AdminEndpointSendTest($id: ID!) {
    webhookEndpointSendTest(id: $id) {
      delivery {
        ...AdminDelivery
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export const REPLAY = graphql(`
  mutation AdminDeliveryReplay($id: ID!) {
    webhookDeliveryReplay(id: $id) {
      delivery {
        ...AdminDelivery
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export const REPLAY_ALL = graphql(`
  mutation AdminDeliveriesReplay($endpointId: ID!, $since: DateTime!) {
    webhookDeliveriesReplay(endpointId: $endpointId, since: $since) {
      replayed
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export type EndpointFacts = AdminEndpointFragment;
export type DeliveryFacts = AdminDeliveryFragment;
export type EventTypes = NonNullable<AdminEventTypesQuery["admin"]>["webhookEventTypes"];
