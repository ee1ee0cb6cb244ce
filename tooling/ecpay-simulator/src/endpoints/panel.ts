import { formOf, htmlResponse, seeOther, type Route } from "../http.ts";
import { controlPanel } from "../web/control-panel.ts";
import { errorPage } from "../web/result-pages.ts";
import type { World } from "../world.ts";
import { actOnTrade, advance, faultTrade } from "./sim.ts";

/** The control panel and its buttons. */
export function panelRoutes(world: World): Route[] {
  return [
    { method: "GET", path: "/", handle: () => htmlResponse(panel(world)) },
    {
      method: "POST",
      path: "/panel/clock",
      handle: async (request) => {
        await advance(world, Number(formOf(request).advanceMs ?? 0));
        return seeOther("/");
      },
    },
    {
      method: "POST",
      path: "/panel/:no/:action",
      handle: async (request) => {
        const [tradeNumber, action] = request.params as [string, string];
        const answer =
          action === "fault"
            ? await faultTrade(world, tradeNumber, formOf(request).fault ?? "")
            : await actOnTrade(world, tradeNumber, action, Object.fromEntries(request.query));
        if (answer.status < 400) return seeOther("/");
        return htmlResponse(errorPage({ code: "409", message: answer.body }), 409);
      },
    },
  ];
}

function panel({ store, clock }: World): string {
  return controlPanel({
    now: clock.now(),
    offsetMs: clock.offsetMs,
    trades: store.trades(),
    deliveries: store.state.deliveries.toReversed(),
    planned: store.state.planned,
  });
}
