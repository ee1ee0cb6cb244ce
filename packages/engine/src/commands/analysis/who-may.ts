/** Who may ask: admins and the house. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";

/** Whether the actor may ask questions of the whole shop. */
export function mayAskAll({ actor }: CommandContext): boolean {
  return actor.kind === "SYSTEM" || (actor.kind === "ADMIN" && !actor.partnerId);
}

/** Whether the actor may ask at all; an admin of one partner within what is that partner's. */
export function mayAsk({ actor }: CommandContext): boolean {
  return actor.kind === "SYSTEM" || actor.kind === "ADMIN";
}

/** The one partner the actor asks for; null is the whole shop. */
export function askingPartner({ actor }: CommandContext): Id | null {
  return actor.kind === "ADMIN" ? (actor.partnerId ?? null) : null;
}
