import type { EcpayConfiguration } from "@8521/ecpay";
import type { CommandContext, OpenShop } from "@8521/engine/commands";

/** What every task of the worker is given. */
export interface Work {
  readonly shop: OpenShop;
  readonly ecpay: EcpayConfiguration;
  readonly shopUrl: string;
  /** Structured, and without a code, a token or a person's data. */
  readonly log: (event: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly now: () => Date;
}

/** A context for a command that nobody but the house itself asks for. */
export const asTheHouse = ({ shop, now }: Work): CommandContext =>
  shop.context({ kind: "SYSTEM" }, now());
