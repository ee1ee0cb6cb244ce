import { FAULTS, isFaultName, playFault } from "../faults.ts";
import { GatewayRefusal, type GatewaySettings } from "../gateway.ts";
import { jsonResponse, type Route, type SimRequest, type SimResponse } from "../http.ts";
import { METHODS, type Trade } from "../trade.ts";
import { merchantOf, type World } from "../world.ts";

type Options = Readonly<Record<string, unknown>>;

/** What one can do to a trade by name. Shared by the JSON interface and the control panel. */
const ACTIONS: Readonly<
  Record<string, (world: World, trade: Trade, options: Options) => Promise<void>>
> = {
  async issue({ gateway }, trade, { method, choice }) {
    const wanted = METHODS.find((known) => known === method) ?? trade.methods[0]!;
    await gateway.issue(trade, wanted, typeof choice === "string" ? choice : undefined);
  },
  async pay({ gateway }, trade, { force }) {
    await gateway.pay(trade, { force: force === true });
  },
  async decline({ gateway }, trade) {
    await gateway.decline(trade);
  },
  async expire({ gateway }, trade) {
    gateway.expire(trade);
  },
};

/** Does a named thing to a trade; the answer tells how the trade stands, or why it was refused. */
export async function actOnTrade(
  world: World,
  tradeNumber: string,
  action: string,
  options: Options,
): Promise<SimResponse> {
  const trade = world.store.trade(tradeNumber);
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (!trade || !act) return jsonResponse({ error: "No such trade or action." }, 404);
  try {
    await act(world, trade, options);
  } catch (error) {
    if (!(error instanceof GatewayRefusal)) throw error;
    return jsonResponse({ error: error.message }, 409);
  }
  return jsonResponse(trade);
}

/** Plays a fault of the menu on a trade; the answer lists what was delivered and how it went. */
export async function faultTrade(
  world: World,
  tradeNumber: string,
  name: string,
): Promise<SimResponse> {
  const trade = world.store.trade(tradeNumber);
  if (!trade || !isFaultName(name)) return jsonResponse({ error: "No such trade or fault." }, 404);
  const { gateway, postman, store, clock } = world;
  const keys = merchantOf(world, trade.merchantId)!;
  const parts = { gateway, postman, store, keys, now: clock.now() };
  return jsonResponse({ trade, deliveries: await playFault(name, trade, parts) });
}

/** Moves simulated time ahead and lets everything that became due happen. */
export async function advance(world: World, ms: number): Promise<void> {
  world.clock.advance(ms);
  world.store.state.clockOffsetMs = world.clock.offsetMs;
  world.store.save();
  await world.postman.sendDue();
}

/** The JSON interface for tests. */
export function simRoutes(world: World): Route[] {
  const { store, postman, clock, gateway } = world;
  const clockNow = () => ({ now: clock.now(), offsetMs: clock.offsetMs });
  const get = (path: string, handle: (r: SimRequest) => unknown): Route => ({
    method: "GET",
    path: `/__sim/${path}`,
    handle: (request) => found(handle(request)),
  });
  const post = (path: string, handle: Route["handle"]): Route => ({
    method: "POST",
    path: `/__sim/${path}`,
    handle,
  });
  return [
    { method: "GET", path: "/health", handle: () => jsonResponse({ ok: true }) },
    get("trades", () => store.trades()),
    get("trades/:no", (r) => store.trade(r.params[0]!)),
    get("faults", () => Object.entries(FAULTS).map(([name, f]) => ({ name, does: f.describe }))),
    get("deliveries", (r) => deliveries(world, r.query.get("tradeNumber"))),
    get("clock", clockNow),
    get("settings", () => gateway.settings),
    post("trades/:no/:action", (r) => actOnTrade(world, r.params[0]!, r.params[1]!, options(r))),
    post("trades/:no/faults/:name", (r) => faultTrade(world, r.params[0]!, r.params[1]!)),
    post("deliveries/:id/replay", (r) => replay(world, Number(r.params[0]))),
    post("clock", async (r) => {
      await advance(world, Number(options(r).advanceMs ?? 0));
      return jsonResponse(clockNow());
    }),
    post("settings", (r) => jsonResponse(change(gateway.settings, options(r)))),
    post("settle", async () => {
      await postman.settled();
      return jsonResponse({ ok: true });
    }),
    post("reset", () => {
      store.reset();
      return jsonResponse({ ok: true });
    }),
  ];
}

function deliveries(world: World, tradeNumber: string | null) {
  const all = world.store.state.deliveries;
  return tradeNumber ? all.filter(({ message }) => message.tradeNumber === tradeNumber) : all;
}

async function replay(world: World, id: number): Promise<SimResponse> {
  const delivery = world.store.state.deliveries.find((kept) => kept.id === id);
  if (!delivery) return jsonResponse({ error: "No such delivery." }, 404);
  return jsonResponse(await world.postman.deliverOnce(delivery.message));
}

function change(settings: GatewaySettings, wanted: Options): GatewaySettings {
  const { resultOrder, barcodeDelayMs, notices } = wanted;
  if (resultOrder === "browser-first" || resultOrder === "server-first") {
    settings.resultOrder = resultOrder;
  }
  if (typeof barcodeDelayMs === "number") settings.barcodeDelayMs = barcodeDelayMs;
  if (typeof notices === "boolean") settings.notices = notices;
  return settings;
}

function options(request: SimRequest): Options {
  const query = Object.fromEntries(request.query);
  return request.body ? { ...query, ...(JSON.parse(request.body) as Options) } : query;
}

function found(value: unknown): SimResponse {
  return value === undefined ? jsonResponse({ error: "Not found." }, 404) : jsonResponse(value);
}
