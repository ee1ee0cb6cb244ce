import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { freePorts } from "./ports.ts";
import { Programs, type Program } from "./processes.ts";

let folder: string;
let programs: Programs;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "8521-programs-"));
  programs = new Programs(path.join(folder, "logs"));
});
afterEach(async () => {
  await programs.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function program(script: string): Promise<Program> {
  const file = path.join(folder, "program.mjs");
  fs.writeFileSync(file, script);
  const { api: port } = await freePorts();
  return {
    name: "sample",
    args: [file],
    env: { PORT: String(port) },
    healthUrl: `http://localhost:${port}/health`,
  };
}

const SERVER = `import http from "node:http";
http.createServer((q, r) => r.end("ok")).listen(Number(process.env.PORT));`;

it("waits until a program answers, and stops it", async () => {
  const sample = await program(SERVER);
  programs.start(sample);
  await programs.ready();
  expect((await fetch(sample.healthUrl)).ok).toBe(true);
  await programs.stop();
  await expect(fetch(sample.healthUrl)).rejects.toThrow("fetch failed");
});

it("says the last words of a program that could not start", async () => {
  programs.start(await program(`console.error("no database today"); process.exit(1);`));
  await expect(programs.ready()).rejects.toThrow(/sample could not start:\nno database today/);
});

it("tells when a program ends by itself later", async () => {
  const told = new Promise<string>((resolve) => (programs.onUnexpectedEnd = resolve));
  programs.start(
    await program(`${SERVER}\nsetTimeout(() => { console.log("enough"); process.exit(3); }, 700);`),
  );
  await programs.ready();
  expect(await told).toMatch(/sample stopped by itself \(3\)[^]*enough/);
});
