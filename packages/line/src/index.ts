/** LINE's protocols. The README has the map. */
export {
  verifyIdToken,
  type IdTokenExpectation,
  type IdTokenKey,
  type IdTokenResult,
  type LineIdentity,
} from "./id-token.ts";
export { type LineMessaging, type Push, pushMessage, type PushOutcome } from "./push-message.ts";
export { readLineEvents, type LineEvent } from "./webhook-events.ts";
export { hasValidLineSignature } from "./webhook-signature.ts";
