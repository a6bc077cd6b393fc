import type { Actor } from "@/lib/kernel/actor";

/** Reviewing, reopening, excepting and urging are the coordinating office's. */
export function mayReview(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}

/** The leader reads over the reviewer's shoulder; units have their own pages. */
export function mayReadReviews(actor: Actor): boolean {
  return mayReview(actor) || actor.role === "LEADER";
}

/** Nobody decides on what he wrote or signed off: a coordinator may have come from a unit. */
export function mayDecide(actor: Actor, report: { authors: string[]; signers: string[] }): boolean {
  return (
    mayReview(actor) && !report.authors.includes(actor.personId) && !report.signers.includes(actor.personId)
  );
}
