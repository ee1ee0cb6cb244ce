import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { Identity } from "./identity.ts";
import { plainEnvironment } from "./initialise.ts";

/**
 * Starts the program given as arguments and asks it to stop when standard input closes, which the kernel does even
 * when our process is killed outright: no server is left behind. Waits for its end, however often it is interrupted.
 */
const TIED_TO_PARENT = `
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
(read -r _ <&3; kill -INT $server) 2>/dev/null &
watcher=$!
exec 3<&-
trap 'kill -INT $server 2>/dev/null' INT TERM HUP
status=0
while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
kill $watcher 2>/dev/null
exit $status
`;

/** Runs `postgres` with these arguments, tied to this process. Its log is on the child's standard error. */
export function spawnServer(
  native: string,
  args: readonly string[],
  identity: Identity,
): ChildProcess {
  const program = path.join(native, "bin/postgres");
  const common = { ...identity, env: plainEnvironment(), cwd: path.parse(native).root };
  if (process.platform === "win32")
    return spawn(program, args, { ...common, stdio: ["pipe", "ignore", "pipe"] });
  // A group of its own: Ctrl+C in a terminal reaches our process only, which stops the server last.
  return spawn("/bin/sh", ["-c", TIED_TO_PARENT, "postgres", program, ...args], {
    ...common,
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
}
