import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { roomForData } from "./room.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "8521-room-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

it("makes the folder when there is room", () => {
  const data = path.join(folder, "data");
  roomForData(data);
  expect(fs.existsSync(data)).toBe(true);
});

it("says which folder can't be written, and how to choose another", () => {
  const file = path.join(folder, "a file, not a folder");
  fs.writeFileSync(file, "");
  expect(() => roomForData(path.join(file, "data"))).toThrow(/may not write to .* SHOP_DATA=/);
});

it("says how much to free on a full disk", () => {
  vi.spyOn(fs, "statfsSync").mockReturnValue({ bavail: 10, bsize: 1024 * 1024 } as fs.StatsFs);
  expect(() => roomForData(folder)).toThrow(/Only 10 MB are free .* free 600 MB/);
});
