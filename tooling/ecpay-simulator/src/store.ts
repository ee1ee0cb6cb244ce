import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Fields } from "./signature.ts";
import type { Trade } from "./trade.ts";

/** Where a message goes. */
export type MessageKind = "ReturnURL" | "PaymentInfoURL" | "OrderResultURL" | "ClientRedirectURL";

/** A message before it is sent. */
export interface Message {
  readonly tradeNumber: string;
  readonly kind: MessageKind;
  readonly url: string;
  /** Exactly what is sent, signature included. Pairs, because a fault may repeat a name. */
  readonly form: readonly (readonly [string, string])[];
  /** Why it was sent, for people: `result`, `number`, `resend`, or the name of a fault. */
  readonly why: string;
}

/** One try to deliver a message and what came of it. */
export interface Delivery {
  readonly id: number;
  readonly message: Message;
  /** Simulated epoch milliseconds. */
  readonly at: number;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly acknowledged: boolean;
  /** HTTP status, or 0 when there was no answer. */
  readonly status: number;
  /** The first 200 characters of the answer, or what went wrong. */
  readonly answer: string;
  /** Real milliseconds until the answer. */
  readonly tookMs: number;
}

/** A message that leaves later. */
export interface Planned {
  readonly at: number;
  readonly message: Message;
  readonly attempt: number;
}

/** Everything the simulator remembers. Plain data, so that it fits in a JSON file. */
export interface State {
  clockOffsetMs: number;
  trades: Record<string, Trade>;
  deliveries: Delivery[];
  planned: Planned[];
}

const DELIVERIES_MAX = 1_000;

/** The state in memory, written to a file after each change if there is one. */
export interface Store {
  readonly state: State;
  save(): void;
  reset(): void;
  trade(tradeNumber: string): Trade | undefined;
  /** Newest first. */
  trades(): Trade[];
  addDelivery(delivery: Omit<Delivery, "id">): Delivery;
}

/** A store that begins with what the file holds. An unreadable file is left alone and told of. */
export function createStore(file?: string): Store {
  const state = file && existsSync(file) ? readState(file) : emptyState();
  const save = () => (file ? writeState(file, state) : undefined);
  return {
    state,
    save,
    reset() {
      Object.assign(state, emptyState(), { clockOffsetMs: state.clockOffsetMs });
      save();
    },
    trade: (tradeNumber) =>
      Object.hasOwn(state.trades, tradeNumber) ? state.trades[tradeNumber] : undefined,
    trades: () => Object.values(state.trades).toSorted((a, b) => b.createdAt - a.createdAt),
    addDelivery(delivery) {
      const kept = { id: (state.deliveries.at(-1)?.id ?? 0) + 1, ...delivery };
      state.deliveries.push(kept);
      state.deliveries.splice(0, state.deliveries.length - DELIVERIES_MAX);
      save();
      return kept;
    },
  };
}

/** The fields of a message by name; of a repeated name the last. */
export function fieldsOf(message: Message): Fields {
  return Object.fromEntries(message.form);
}

function emptyState(): State {
  return { clockOffsetMs: 0, trades: {}, deliveries: [], planned: [] };
}

function readState(file: string): State {
  try {
    return { ...emptyState(), ...(JSON.parse(readFileSync(file, "utf8")) as State) };
  } catch (error) {
    throw new Error(`The simulator's state file cannot be read; move it away: ${file}`, {
      cause: error,
    });
  }
}

/** Written beside and renamed, so that a stop in the middle leaves the old file whole. */
function writeState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
