/** A local ECPay, for tests and for `npm start`. */
export { createClock, type SimulatedClock } from "./clock.ts";
export { FAULTS, type FaultName } from "./faults.ts";
export type { GatewaySettings } from "./gateway.ts";
export {
  createSimulator,
  TEST_MERCHANT,
  type Simulator,
  type SimulatorOptions,
} from "./simulator.ts";
export type { Delivery, Message } from "./store.ts";
export type { Method, Trade, TradeStatus } from "./trade.ts";
export type { Merchant } from "./world.ts";
