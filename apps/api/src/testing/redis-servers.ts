/** Servers that speak Redis, for tests: a small one that is always there, and the real one where it is installed. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** By name. `redis-server` counts as installed when it is found on the path. */
export function redisServers(): [name: string, start: () => Promise<RedisServer>][] {
  const isInstalled = spawnSync("redis-server", ["--version"]).status === 0;
  return [
    ["one that speaks its protocol", small],
    ...(isInstalled ? [["redis-server", real] as [string, typeof real]] : []),
  ];
}

async function real(): Promise<RedisServer> {
  const port = await freePort();
  const server = spawn("redis-server", ["--port", `${port}`, "--save", "", "--appendonly", "no"], {
    stdio: "ignore",
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill();
      await once(server, "exit");
    },
  };
}

/** SET key value EX seconds, GET key, TTL key; everything else is OK. */
async function small(): Promise<RedisServer> {
  const kept = new Map<string, { text: string; seconds: number }>();
  const server = createServer((socket) => {
    socket.on("data", (data) => {
      for (const command of commandsIn(data.toString())) socket.write(answer(command));
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => void server.close(),
  };

  function answer([name = "", key = "", text = "", , seconds]: string[]): string {
    const found = kept.get(key);
    if (name.toUpperCase() === "TTL") return `:${found?.seconds ?? -2}\r\n`;
    if (name.toUpperCase() === "SET") kept.set(key, { text, seconds: Number(seconds) });
    if (name.toUpperCase() !== "GET") return "+OK\r\n";
    return found ? `$${Buffer.byteLength(found.text)}\r\n${found.text}\r\n` : "$-1\r\n";
  }
}

/** `*2\r\n$3\r\nGET\r\n$1\r\nk\r\n` */
function commandsIn(text: string): string[][] {
  return text
    .split(/^\*\d+\r\n/m)
    .filter(Boolean)
    .map((command) => command.split("\r\n").filter((_, at) => at % 2 === 1));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}
