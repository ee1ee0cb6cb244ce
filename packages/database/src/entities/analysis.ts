/** What is asked of history: backtests, and snapshots priced again. Tables of 010_analysis.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { flag, id, instant, integer, json, looseId, money, now, oneOf, text } from "./columns.ts";
import { Partner } from "./ground.ts";
import { Order } from "./orders.ts";

const BacktestSchema = defineEntity({
  name: "Backtest",
  tableName: "backtest",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    draft: json<unknown>(),
    ranges: json<unknown>().defaultRaw("'[]'"),
    assumesCode: flag().defaultRaw("false"),
    periodFrom: instant(),
    periodTo: instant(),
    state: oneOf("QUEUED", "RUNNING", "PAUSED", "DONE", "CANCELLED", "FAILED").defaultRaw(
      "'QUEUED'",
    ),
    ordersTotal: integer(),
    ordersDone: integer().defaultRaw("0"),
    touched: integer().defaultRaw("0"),
    discounted: money().defaultRaw("0"),
    cost: money().defaultRaw("0"),
    unreadable: integer().defaultRaw("0"),
    cursorPlacedAt: instant().nullable(),
    cursorOrderId: looseId().nullable(),
    heldUntil: instant().nullable(),
    holder: looseId().nullable(),
    busyMs: money().defaultRaw("0"),
    failure: text().nullable(),
    createdBy: looseId().nullable(),
    createdAt: now(),
    startedAt: instant().nullable(),
    finishedAt: instant().nullable(),
  },
});
/** A draft discount priced over past orders, with its progress. */
export class Backtest extends BacktestSchema.class {}
BacktestSchema.setClass(Backtest);

const BacktestDaySchema = defineEntity({
  name: "BacktestDay",
  tableName: "backtest_day",
  properties: {
    backtestId: () => p.manyToOne(Backtest).mapToPk().joinColumn("backtest_id").primary(),
    day: p.date().columnType("date").primary(),
    orders: integer(),
    touched: integer(),
    discounted: money(),
    cost: money(),
  },
});
/** A backtest's figures of one day in the shop's zone. */
export class BacktestDay extends BacktestDaySchema.class {}
BacktestDaySchema.setClass(BacktestDay);

const BacktestDisplacedSchema = defineEntity({
  name: "BacktestDisplaced",
  tableName: "backtest_displaced",
  properties: {
    backtestId: () => p.manyToOne(Backtest).mapToPk().joinColumn("backtest_id").primary(),
    discountId: looseId().primary(),
    orders: integer(),
    amount: money(),
  },
});
/** A discount that a draft would have kept out. */
export class BacktestDisplaced extends BacktestDisplacedSchema.class {}
BacktestDisplacedSchema.setClass(BacktestDisplaced);

const OrderReplaySchema = defineEntity({
  name: "OrderReplay",
  tableName: "order_replay",
  properties: {
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id").primary(),
    replayedAt: instant(),
    outcome: oneOf("SAME", "HASH_MISMATCH", "UNREADABLE", "PRICING_MISMATCH"),
    engineVersion: text(),
  },
});
/** When an order's snapshot was last priced again, and with what result. */
export class OrderReplay extends OrderReplaySchema.class {}
OrderReplaySchema.setClass(OrderReplay);
