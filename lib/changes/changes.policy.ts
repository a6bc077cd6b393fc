import type { Actor } from "@/lib/kernel/actor";

const BUSINESS = ["COORDINATOR", "LEADER", "LIAISON_OFFICER", "STAFF"];

/** Everybody who has to do with the work; of which tasks, his scope says. */
export function mayReadChanges(actor: Actor): boolean {
  return BUSINESS.includes(actor.role);
}

/** Whose question is "since the last meeting"; the others' is "since the last period". */
export function asksSinceMeetings(actor: Pick<Actor, "role">): boolean {
  return actor.role === "LEADER";
}
