import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

const compose = load(read("docker-compose.yml")) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const services = Object.entries(compose.services);
const own = services.filter(([, { build }]) => build !== undefined);

test("the shop is PostgreSQL 18, Redis and the programs of the house", () => {
  expect(Object.keys(compose.services).toSorted()).toEqual(
    ["api", "ecpay", "postgres", "redis", "setup", "web", "webhooks", "worker"].toSorted(),
  );
  expect(compose.services.postgres?.image).toBe("postgres:18");
  expect(compose.services.web?.ports).toEqual(["8030:8030"]);
});

describe.each(own)("%s", (name, service) => {
  test("runs a script that is there", () => {
    const [program, ...args] = service.command ?? [];
    expect(program).toBe("node");
    const script = args.find((argument) => argument.endsWith(".ts")) ?? "";
    expect(fs.existsSync(path.join(root, script))).toBe(true);
  });

  test("publishes the port it is told to listen on, and is asked for its health there", () => {
    const port = String(service.environment?.PORT ?? "");
    const published = (service.ports ?? []).map((pair) => pair.split(":").at(-1));
    expect(published).toEqual(name === "setup" ? [] : [port]);
    expect(service.healthcheck?.test.at(-1)).toBe(name === "setup" ? undefined : port);
  });

  test("is told nothing that the documentation does not know", () => {
    const known = read("docs/environment.md");
    const strangers = Object.keys(service.environment ?? {}).filter(
      (variable) => !known.includes(`\`${variable}\``),
    );
    expect(strangers).toEqual([]);
  });
});

test("every service waits for services that are there and can answer", () => {
  for (const [, { depends_on: needs }] of services)
    for (const [other, { condition }] of Object.entries(needs ?? {})) {
      expect(compose.services).toHaveProperty(other);
      expect(condition === "service_healthy").toBe(
        compose.services[other]?.healthcheck !== undefined,
      );
    }
});

test("every named volume is declared", () => {
  const named = services.flatMap(([, { volumes }]) =>
    (volumes ?? []).map((volume) => volume.split(":")[0]),
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)));
});

test("a secret is never written down: only taken from outside, or derived in development", () => {
  for (const secret of [
    "AUTH_SECRET",
    "COOKIE_SECRET",
    "CODE_KEYS",
    "CODE_INDEX_KEY",
    "ACCESS_SECRET",
  ])
    for (const [, { environment }] of own.filter(([name]) => name !== "ecpay"))
      expect(environment?.[secret]).toBe(`\${${secret}:-}`);
});

test("the image starts from Node 24, installs what the lock names, and builds the web app", () => {
  const dockerfile = read("Dockerfile");
  expect(dockerfile).toMatch(/^FROM node:24/m);
  expect(dockerfile).toMatch(/npm ci/);
  expect(dockerfile).toMatch(/^USER node$/m);
  const scripts = JSON.parse(read("apps/web/package.json")) as { scripts: Record<string, string> };
  expect(scripts.scripts.build).toBeTruthy();
  expect(read(".dockerignore").split("\n")).toEqual(
    expect.arrayContaining(["**/node_modules", "**/.data", ".env"]),
  );
});

describe("the health check", () => {
  const check = (port: number): Promise<number | null> =>
    new Promise((resolve) => {
      const script = path.join(import.meta.dirname, "is-healthy.ts");
      spawn(process.execPath, [script, String(port)], { stdio: "ignore" }).once("exit", resolve);
    });
  const listening = (status: number): Promise<http.Server> =>
    new Promise((resolve) => {
      const server = http.createServer((_request, response) => response.writeHead(status).end());
      server.listen(0, "127.0.0.1", () => resolve(server));
    });

  test.each([
    [200, 0],
    [503, 1],
  ])("a server that answers %i ends it with %i", async (status, code) => {
    const server = await listening(status);
    expect(await check((server.address() as AddressInfo).port)).toBe(code);
    server.close();
  });

  test("nobody there is not healthy", async () => {
    const server = await listening(200);
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await check(port)).toBe(1);
  });
});
