import net from "node:net";
import { Advice } from "../words.ts";

/** Every address of a running shop; the variable beside it moves it. */
export const PORTS = {
  shop: { variable: "SHOP_PORT", port: 8030 },
  api: { variable: "API_PORT", port: 8031 },
  webhooks: { variable: "WEBHOOKS_PORT", port: 8032 },
  worker: { variable: "WORKER_PORT", port: 8033 },
  ecpay: { variable: "ECPAY_SIMULATOR_PORT", port: 8034 },
} as const;
export type Service = keyof typeof PORTS;

/** The ports of this run, by service: the defaults, or what the environment says. */
export function chosenPorts(env: NodeJS.ProcessEnv = process.env): Record<Service, number> {
  const entries = Object.entries(PORTS).map(([name, { variable, port }]) => {
    const chosen = Number(env[variable] ?? port);
    if (!Number.isInteger(chosen) || chosen < 1 || chosen > 65535)
      throw new Advice(
        `${variable}=${env[variable]} is not a port: give a whole number from 1 to 65535.`,
      );
    return [name, chosen];
  });
  return Object.fromEntries(entries) as Record<Service, number>;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/** Refuses to start when a port is taken, and says how to go on. */
export async function requireFreePorts(ports: Record<Service, number>): Promise<void> {
  for (const [name, port] of Object.entries(ports) as [Service, number][]) {
    if (await isFree(port)) continue;
    const { variable } = PORTS[name];
    throw new Advice(
      `Port ${port} (${name}) is taken by another program, perhaps a shop that still runs: stop it, or choose another port with ${variable}=${port + 100} npm start.`,
    );
  }
}

/** A free port for each service: several shops may run beside each other (tests, benchmarks). */
export async function freePorts(): Promise<Record<Service, number>> {
  const servers = await Promise.all(Object.keys(PORTS).map(listenAnywhere));
  const ports = servers.map((server) => (server.address() as net.AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return Object.fromEntries(
    Object.keys(PORTS).map((name, index) => [name, ports[index]]),
  ) as Record<Service, number>;
}

function listenAnywhere(): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, () => resolve(server));
  });
}
