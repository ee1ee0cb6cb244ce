/**
 * `npm start`: the whole shop on this machine. Reads as its story: room, database, world, web, programs, welcome.
 *
 * Options: `--fresh` begins with an empty data folder. With `DATABASE_URL` that server is used instead of the embedded one.
 */
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { dataFolder } from "./root.ts";
import { openDatabase } from "./running/database.ts";
import { chosenPorts, requireFreePorts } from "./running/ports.ts";
import { Programs } from "./running/processes.ts";
import { shopEnvironment, shopPrograms } from "./running/programs.ts";
import { roomForData } from "./running/room.ts";
import { developmentSecrets } from "./running/secrets.ts";
import { seedWorld } from "./running/seed.ts";
import { buildWeb } from "./running/web-build.ts";
import { welcome } from "./running/welcome.ts";
import { say, withAdvice } from "./words.ts";

const { values: options } = parseArgs({
  options: {
    fresh: { type: "boolean", default: false },
    world: { type: "string", default: "demo" },
  },
});

/** Resolves when the person asks to stop, or with the message of a program that ended by itself. */
function untilTheEnd(programs: Programs): Promise<string | null> {
  return new Promise((resolve) => {
    programs.onUnexpectedEnd = resolve;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve(null));
  });
}

await withAdvice(async () => {
  const began = performance.now();
  const ports = chosenPorts();
  await requireFreePorts(ports);
  roomForData(dataFolder);
  if (options.fresh && !process.env.DATABASE_URL) {
    say("Beginning anew: the old data is removed.");
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
  const secrets = developmentSecrets(dataFolder);
  const database = await openDatabase(dataFolder, { fresh: options.fresh });
  const plan = { databaseUrl: database.url, ports, secrets, folder: dataFolder };
  const programs = new Programs(path.join(dataFolder, "logs"));
  const end = untilTheEnd(programs);
  try {
    await seedWorld(options.world, shopEnvironment(plan));
    buildWeb();
    for (const program of shopPrograms(plan)) programs.start(program);
    await programs.ready();
    welcome(ports, performance.now() - began);
    const trouble = await end;
    if (trouble) {
      console.error(`8521 ✗ ${trouble}`);
      process.exitCode = 1;
    }
  } finally {
    say("Stopping …");
    await programs.stop();
    await database.stop();
    say("Stopped. Your data is kept; `npm start` goes on with it.");
  }
});
