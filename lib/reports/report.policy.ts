import type { Actor } from "@/lib/kernel/actor";

/** A unit's people write its reports; whose part it is, is read through their own unit. */
export function mayWriteReports(actor: Actor): boolean {
  return actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
}

/** 签发: that he has not written in it himself is for the report to say. */
export function maySignReportsOff(actor: Actor): boolean {
  return actor.role === "LIAISON_OFFICER";
}

/** Everybody who has to do with the work; which reports he sees is decided by `visibleReports`. */
export function mayReadReports(actor: Actor): boolean {
  return mayWriteReports(actor) || actor.role === "COORDINATOR" || actor.role === "LEADER";
}
