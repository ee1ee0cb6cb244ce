import { createServer, type AddressInfo, type Server } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { redisRules } from "./redis-rules.ts";

/** As much of Redis as is spoken here: SET key value EX seconds, GET key; everything else is OK. */
const kept = new Map<string, { text: string; seconds: number }>();
let server: Server;
beforeAll(async () => {
  server = createServer((socket) => {
    socket.on("data", (data) => {
      for (const command of commandsIn(data.toString())) socket.write(answer(command));
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => server.close());

/** `*2\r\n$3\r\nGET\r\n$1\r\nk\r\n` */
function commandsIn(text: string): string[][] {
  return text
    .split(/^\*\d+\r\n/m)
    .filter(Boolean)
    .map((command) => command.split("\r\n").filter((_, at) => at % 2 === 1));
}

function answer([name = "", key = "", text = "", , seconds]: string[]): string {
  if (name.toUpperCase() === "SET") kept.set(key, { text, seconds: Number(seconds) });
  if (name.toUpperCase() !== "GET") return "+OK\r\n";
  const found = kept.get(key)?.text;
  return found === undefined ? "$-1\r\n" : `$${Buffer.byteLength(found)}\r\n${found}\r\n`;
}

const url = () => `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;

it("keeps a text for its time and gives it back", async () => {
  const rules = redisRules(url());
  await expect
    .poll(() =>
      rules.shelf.put("discounts:rules:h", "[1]", 3600).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  expect(kept.get("discounts:rules:h")).toEqual({ text: "[1]", seconds: 3600 });
  expect(await rules.shelf.get("discounts:rules:h")).toBe("[1]");
  expect(await rules.shelf.get("discounts:rules:other")).toBeNull();
  rules.close();
});

it("a Redis that is away answers with an error at once, which the cache takes as nothing", async () => {
  const rules = redisRules("redis://127.0.0.1:1");
  const began = performance.now();
  await expect(rules.shelf.get("k")).rejects.toThrow(Error);
  expect(performance.now() - began).toBeLessThan(1_000);
  rules.close();
});
