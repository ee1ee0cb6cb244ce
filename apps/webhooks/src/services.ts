import type { EcpayConfiguration } from "@8521/ecpay";
import {
  recordLineEvents,
  recordPaymentNotice,
  type LineEventNotice,
  type NoticeDecided,
  type OpenShop,
  type PaymentNotice,
} from "@8521/engine/commands";
import type { WebhooksConfiguration } from "./configuration.ts";

/** What the addresses of this server need of the house. */
export interface Services {
  readonly ecpay: EcpayConfiguration;
  readonly shopUrl: string;
  readonly lineChannelSecret: string | undefined;
  recordPaymentNotice(notice: PaymentNotice, requestId: string): Promise<NoticeDecided>;
  recordLineEvents(events: readonly LineEventNotice[], requestId: string): Promise<number>;
  isHealthy(): Promise<boolean>;
}

/** The services over an open shop. Whoever calls here is the gateway, which proves nothing by itself. */
export function servicesOf(shop: OpenShop, configuration: WebhooksConfiguration): Services {
  const context = (requestId: string) => shop.context({ kind: "GATEWAY" }, new Date(), requestId);
  return {
    ecpay: configuration.ecpay,
    shopUrl: configuration.shopUrl,
    lineChannelSecret: configuration.lineChannelSecret,
    recordPaymentNotice: (notice, requestId) => recordPaymentNotice(context(requestId), notice),
    recordLineEvents: (events, requestId) => recordLineEvents(context(requestId), events),
    isHealthy: () => shop.isHealthy(),
  };
}
