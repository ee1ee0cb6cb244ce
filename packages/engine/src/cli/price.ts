/**
 * `npm run price -- FILE.json`: prices one cart offline and writes the Pricing as JSON.
 * FILE `-` reads standard input. A refused input is written as `{ "problems": [...] }` and ends with status 1.
 */
import { readFileSync } from "node:fs";
import { priceFile } from "./price-command.ts";

const answer = priceFile(process.argv[2], (file) => readFileSync(file === "-" ? 0 : file, "utf8"));
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
process.exitCode = "problems" in answer ? 1 : 0;
