import type { Actor } from "@/lib/kernel/actor";

const READERS = ["COORDINATOR", "LEADER", "LIAISON_OFFICER", "STAFF"];
const KEEPERS = ["COORDINATOR", "LIAISON_OFFICER", "STAFF"];

/** Whose the patents are is asked of the row: units see what they claim, coordinators and leaders all. */
export function mayReadPatents(actor: Actor): boolean {
  return READERS.includes(actor.role);
}

/** Adding and changing: coordinators everywhere, units in what they answer for. */
export function mayKeepPatents(actor: Actor): boolean {
  return KEEPERS.includes(actor.role);
}

/** Keeping one that the scope has let the actor see. */
export function mayKeepPatent(actor: Actor, patent: { unitIds: readonly string[] }): boolean {
  return mayKeepPatents(actor) && (actor.role === "COORDINATOR" || patent.unitIds.includes(actor.unitId));
}

/** Names of inventors are personal data: who answers for the patent needs them, a reader of figures does not. */
export function mayReadInventors(actor: Actor): boolean {
  return actor.role === "COORDINATOR" || actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
}

/** What all units share: grade labels, scenes and their sheets. */
export function mayKeepPatentSettings(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}

/** Which of several units answers for a patent first is settled by the office. */
export function mayHandOver(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
