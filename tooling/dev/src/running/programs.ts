import type { DevelopmentSecrets } from "./secrets.ts";
import type { Program } from "./processes.ts";
import type { Service } from "./ports.ts";

/** What every program of one shop agrees on. */
export interface ShopPlan {
  readonly databaseUrl: string;
  readonly ports: Record<Service, number>;
  readonly secrets: DevelopmentSecrets;
  /** Folder for what a program keeps on disk (the simulator's trades). */
  readonly folder: string;
}

/** ECPay's published test merchant: the simulator's, and refused by every program in production. */
const TEST_MERCHANT = {
  ECPAY_MERCHANT_ID: "3002607",
  ECPAY_HASH_KEY: "pwFHCqoQZGmho4w6",
  ECPAY_HASH_IV: "EkRm7iFT261dpevs",
};

/** The receiver that shows a development shop's webhooks knows its secret from here, and adds itself as an endpoint. */
const DEMO_RECEIVER = {
  WEBHOOKS_ALLOW_PRIVATE: "1",
  WEBHOOK_RECEIVER_SECRET: "whsec_ODUyMS1kZXZlbG9wbWVudC1yZWNlaXZlci1vbmx5",
};

const local = (port: number): string => `http://localhost:${port}`;

/** Environment of all programs of one shop. */
export function shopEnvironment({ databaseUrl, ports, secrets }: ShopPlan): Record<string, string> {
  return {
    NODE_ENV: "development",
    DEMO: "1",
    DATABASE_URL: databaseUrl,
    SHOP_URL: local(ports.shop),
    API_URL: local(ports.api),
    WEBHOOKS_URL: local(ports.webhooks),
    ECPAY_HOST: local(ports.ecpay),
    ...TEST_MERCHANT,
    ...DEMO_RECEIVER,
    ...secrets,
  };
}

/** The programs of a shop, in the order they start. */
export function shopPrograms(plan: ShopPlan): Program[] {
  const { ports } = plan;
  const env = shopEnvironment(plan);
  const program = (name: Service, args: string[], more: Record<string, string> = {}): Program => ({
    name,
    args,
    env: { ...env, PORT: String(ports[name]), ...more },
    healthUrl: `${local(ports[name])}/health`,
  });
  return [
    program("ecpay", ["tooling/ecpay-simulator/src/main.ts"], {
      SIMULATOR_FILE: `${plan.folder}/ecpay-simulator.json`,
    }),
    program("api", ["--import", "tsx", "apps/api/src/main.ts"], {
      // Decorators are a setting of the API's own configuration.
      TSX_TSCONFIG_PATH: "apps/api/tsconfig.json",
    }),
    program("webhooks", ["apps/webhooks/src/main.ts"]),
    program("worker", ["apps/worker/src/main.ts"]),
    program("shop", ["apps/web/server/main.ts"]),
  ];
}
