export {
  EVENT_TYPES,
  EVENTS,
  type EventType,
  isEventType,
  payloadFaults,
  payloadSchema,
} from "../events/catalogue.ts";
export { globalId } from "../events/fields.ts";
export { createEndpoint, type CreateEndpointInput } from "./endpoint/create-endpoint.ts";
export type { EndpointStatus } from "./endpoint/held-endpoint.ts";
export { rotateEndpointSecret } from "./endpoint/rotate-secret.ts";
export { sendTestEvent } from "./endpoint/send-test.ts";
export { type DisabledReason, setEndpointStatus } from "./endpoint/set-endpoint-status.ts";
export { updateEndpoint, type UpdateEndpointInput } from "./endpoint/update-endpoint.ts";
export { fanOut, mayTakeEvents } from "./fan-out.ts";
export { claimDeliveries, type ClaimedDelivery } from "./deliver/claim-deliveries.ts";
export {
  type AttemptFailure,
  type AttemptOutcome,
  type DeliveryState,
  recordAttempt,
} from "./deliver/record-attempt.ts";
export { type Answer, post, type PostOptions } from "./deliver/post.ts";
export { replayDeliveries, replayDelivery } from "./deliver/replay.ts";
export { ATTEMPTS_MAX, WAITS_MS } from "./deliver/schedule.ts";
export {
  type AttemptReport,
  countDeliveries,
  type DeliveryFilter,
  type DeliveryReport,
  listDeliveries,
  readDelivery,
} from "./read/deliveries.ts";
export { type EndpointReport, listEndpoints, readEndpoint } from "./read/endpoints.ts";
export {
  DISABLED_AFTER_DAYS,
  OLD_SECRET_HOURS,
  RESPONSE_KEPT,
  TIMEOUT_MS as WEBHOOK_TIMEOUT_MS,
} from "./settings.ts";
