import fs from "node:fs";
import { Advice } from "../words.ts";

/** What a demo shop and its database need, with room to grow. */
const NEEDED_BYTES = 600 * 1024 * 1024;

/** Makes the data folder and refuses early when it can't be written or the disk is nearly full. */
export function roomForData(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch {
    throw new Advice(
      `This user may not write to ${folder}: give it that right, or choose another folder with SHOP_DATA=/some/folder npm start.`,
    );
  }
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = bavail * bsize;
  if (free < NEEDED_BYTES)
    throw new Advice(
      `Only ${Math.round(free / 1024 / 1024)} MB are free on the disk of ${folder}: free ${Math.round(NEEDED_BYTES / 1024 / 1024)} MB, or choose another folder with SHOP_DATA.`,
    );
}
