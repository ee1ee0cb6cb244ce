import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClock, type SimulatedClock } from "./clock.ts";
import { checkoutRoutes } from "./endpoints/checkout.ts";
import { panelRoutes } from "./endpoints/panel.ts";
import { queryRoutes } from "./endpoints/queries.ts";
import { actOnTrade, advance, faultTrade, simRoutes } from "./endpoints/sim.ts";
import type { FaultName } from "./faults.ts";
import { createGateway, type GatewaySettings } from "./gateway.ts";
import { answer } from "./http.ts";
import { createPostman } from "./postman.ts";
import { createStore, type Delivery } from "./store.ts";
import type { Method, Trade } from "./trade.ts";
import type { Merchant, World } from "./world.ts";

/** The merchant ECPay publishes for tests; the simulator knows it unless told otherwise. */
export const TEST_MERCHANT: Merchant = {
  merchantId: "3002607",
  hashKey: "pwFHCqoQZGmho4w6",
  hashIv: "EkRm7iFT261dpevs",
  name: "測試商店 Test shop",
};

/** How to start a simulator. Everything has a default. */
export interface SimulatorOptions {
  /** 0 (the default) takes a free port. */
  readonly port?: number;
  readonly host?: string;
  readonly clock?: SimulatedClock;
  readonly merchants?: readonly Merchant[];
  /** A JSON file to remember trades in. */
  readonly stateFile?: string;
  readonly settings?: Partial<GatewaySettings>;
  readonly loopbackPorts?: boolean;
  readonly queriesPerMinute?: number;
}

/** A running simulator. Its methods do what the `/__sim` interface does. */
export interface Simulator {
  readonly url: string;
  readonly clock: SimulatedClock;
  trades(): Trade[];
  trade(tradeNumber: string): Trade | undefined;
  deliveries(tradeNumber?: string): Delivery[];
  issue(tradeNumber: string, method?: Method, choice?: string): Promise<Trade>;
  pay(tradeNumber: string, options?: { force?: boolean }): Promise<Trade>;
  decline(tradeNumber: string): Promise<Trade>;
  expire(tradeNumber: string): Promise<Trade>;
  fault(tradeNumber: string, name: FaultName): Promise<Delivery[]>;
  advance(ms: number): Promise<void>;
  /** Resolves when no message is on its way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const CLOCK_TICK_MS = 500;

/** Starts an ECPay of one's own and resolves when it listens. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = createWorld(options);
  const routes = [
    ...checkoutRoutes(world),
    ...queryRoutes(world),
    ...simRoutes(world),
    ...panelRoutes(world),
  ];
  const server = createServer((incoming, outgoing) => {
    answer(routes, incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500).end(error instanceof Error ? error.message : "error");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, options.host ?? "127.0.0.1", resolve);
  });
  const ticking = setInterval(() => void world.postman.sendDue(), CLOCK_TICK_MS);
  ticking.unref();
  const { port } = server.address() as AddressInfo;
  return {
    ...handles(world),
    url: `http://127.0.0.1:${port}`,
    async close() {
      clearInterval(ticking);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await world.postman.settled();
    },
  };
}

function createWorld(options: SimulatorOptions): World {
  const merchants = options.merchants ?? [TEST_MERCHANT];
  const store = createStore(options.stateFile);
  const clock = options.clock ?? createClock(Date.now, store.state.clockOffsetMs);
  const keysOf = (merchantId: string) => merchants.find((m) => m.merchantId === merchantId);
  const postman = createPostman(store, clock, keysOf);
  const gateway = createGateway({ store, clock, postman, keysOf });
  Object.assign(gateway.settings, options.settings);
  return {
    store,
    clock,
    postman,
    gateway,
    merchants,
    loopbackPorts: options.loopbackPorts ?? true,
    queriesPerMinute: options.queriesPerMinute ?? 600,
  };
}

function handles(world: World): Omit<Simulator, "url" | "close"> {
  const { store, clock, postman } = world;
  const act = async (tradeNumber: string, action: string, how = {}) => {
    const response = await actOnTrade(world, tradeNumber, action, how);
    if (response.status >= 400) throw new Error(response.body);
    return store.trade(tradeNumber)!;
  };
  return {
    clock,
    trades: store.trades,
    trade: store.trade,
    deliveries: (tradeNumber) =>
      store.state.deliveries.filter((d) => !tradeNumber || d.message.tradeNumber === tradeNumber),
    issue: (tradeNumber, method, choice) => act(tradeNumber, "issue", { method, choice }),
    pay: (tradeNumber, how) => act(tradeNumber, "pay", how),
    decline: (tradeNumber) => act(tradeNumber, "decline"),
    expire: (tradeNumber) => act(tradeNumber, "expire"),
    async fault(tradeNumber, name) {
      const response = await faultTrade(world, tradeNumber, name);
      if (response.status >= 400) throw new Error(response.body);
      return (JSON.parse(response.body) as { deliveries: Delivery[] }).deliveries;
    },
    advance: (ms) => advance(world, ms),
    settled: postman.settled,
  };
}
