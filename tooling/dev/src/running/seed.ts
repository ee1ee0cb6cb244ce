import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "../root.ts";
import { Advice } from "../words.ts";

/** Plays the demo world into the database, unless a world is there already (the seed program knows). */
export function seedWorld(world: string, env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(root, "tooling/seed/src/main.ts"), world, "--if-empty"],
      {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ["ignore", "inherit", "inherit"],
      },
    );
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve()
        : reject(
            new Advice(
              `The demo world "${world}" could not be made (see above). \`npm start -- --fresh\` begins anew.`,
            ),
          ),
    );
  });
}
