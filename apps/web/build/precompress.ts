import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const WORTH_BYTES = 1_000;

/**
 * Writes each script and style once more, pressed as small as it gets (`.br`, `.gz`), so that the server sends
 * files instead of squeezing the same bytes for every visitor, and less of them.
 */
export function precompress(): Plugin {
  return {
    name: "precompress",
    apply: "build",
    async writeBundle({ dir }) {
      const folder = join(dir!, "assets");
      const names = await readdir(folder);
      await Promise.all(
        names
          .filter((name) => /\.(js|css|svg)$/.test(name))
          .map((name) => press(join(folder, name))),
      );
    },
  };
}

async function press(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < WORTH_BYTES) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  await writeFile(`${path}.br`, await brotli(bytes, { params }));
  await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }));
}
