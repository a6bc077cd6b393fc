import type { Actor } from "@/lib/kernel/actor";

/** Every signed-in role reads the documents the plan rests on. */
export function mayReadDocuments(_actor: Actor): boolean {
  return true;
}

/** They are registered and revised by the coordinating office. */
export function mayKeepDocuments(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
