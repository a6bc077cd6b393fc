import type { Actor } from "@/lib/kernel/actor";

const KEEPERS = ["COORDINATOR", "LIAISON_OFFICER", "STAFF"];

/** Whoever keeps patents, conversions or products uploads what proves them. */
export function mayUploadProof(actor: Actor): boolean {
  return KEEPERS.includes(actor.role);
}

/** Which proofs he sees is decided by `visibleProofs`. */
export function mayReadProofs(actor: Actor): boolean {
  return mayUploadProof(actor) || actor.role === "LEADER";
}
