import { rollUpUses as rollUp } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";

/** Adds what was noted of unlimited discounts and vouchers to their rows, so that lists stay quick. */
export async function rollUpUses(work: Work): Promise<void> {
  await rollUp(asTheHouse(work));
}
